import { composer, ready } from './page.js';

/** An editor of nobody's making, which takes, drops, cuts or delays what it is given, as `practiceBox.mood` says. */
const element = composer.appendChild(document.createElement('div'));
element.contentEditable = 'true';
const preview = composer.appendChild(document.createElement('p'));
preview.className = 'preview';

const put = (text) => {
  element.textContent += text;
};

function show(files) {
  for (const file of files) {
    const picture = preview.appendChild(document.createElement('img'));
    picture.src = URL.createObjectURL(file);
    picture.width = 40;
    picture.height = 40;
    picture.dataset.bytes = `${file.size} ${file.type} ${file.name}`;
  }
}

element.addEventListener('paste', (event) => {
  const { mood } = window.practiceBox;
  const text = event.clipboardData.getData('text/plain');
  if (mood === 'swallows') event.preventDefault();
  if (mood === 'late') {
    event.preventDefault();
    setTimeout(put, 400, text);
  }
  if (mood === 'previews' && event.clipboardData.files.length > 0) {
    event.preventDefault();
    // A real page reads the file first.
    setTimeout(show, 100, [...event.clipboardData.files]);
  }
});
element.addEventListener('dragover', (event) => event.preventDefault());
element.addEventListener('drop', (event) => {
  if (window.practiceBox.mood !== 'previews-drop') return;
  event.preventDefault();
  show(event.dataTransfer.files);
});

let draft = '';
element.addEventListener('input', () => {
  const { mood } = window.practiceBox;
  if (mood === 'cuts') element.textContent = element.textContent.slice(0, 6);
  if (mood === 'reverts') {
    requestAnimationFrame(() => {
      element.textContent = draft;
    });
  }
});
ready({
  element: () => element,
  model: () => element.innerText,
  draft: (text) => {
    draft = text;
    element.textContent = text;
  },
});
