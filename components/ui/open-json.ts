/**
 * Lets the agent choose a JSON file; `json` is undefined where it holds none. Never resolves where they change their
 * mind. The field that the browser wants for it is put into no page: there is nothing to hide or to reach by Tab.
 */
export function openJson(): Promise<{ name: string; json: unknown }> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = '.json,application/json';
    field.addEventListener('change', async () => {
      const [file] = field.files ?? [];
      if (file) resolve({ name: file.name, json: parsed(await file.text()) });
    });
    field.click();
  });
}

function parsed(text: string): unknown {
  try {
    // Editors on Windows like to begin a file with a mark that JSON does not know.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
