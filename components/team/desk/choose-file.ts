/** Lets a person choose a file; never resolves where they change their mind. The field for it is put into no page. */
export function chooseFile(): Promise<File> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      if (file) resolve(file);
    });
    field.click();
  });
}
