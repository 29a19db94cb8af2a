/** Lets a person choose a file; never resolves where they change their mind. */
export function chooseFile(): Promise<File> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = '.xls,.xlsx,.xlsm,.xlsb,.et,.csv,.tsv,.txt,.json,.yml,.yaml,.htm,.html';
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      if (file) resolve(file);
    });
    field.click();
  });
}
