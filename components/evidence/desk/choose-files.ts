/** Lets a person choose files; never resolves where they change their mind. The field for it is put into no page. */
export function chooseFiles(accept: string, multiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    Object.assign(field, { type: 'file', accept, multiple });
    field.addEventListener('change', () => resolve([...(field.files ?? [])]));
    field.click();
  });
}
