import { editable } from './editable.js';

const element = document.createElement('div');
element.className = 'EditorContent ';
element.append(document.createElement('br'));
editable(element);
