import { editable } from './editable.js';

const element = document.createElement('pre');
element.className = 'edit';
editable(element);
