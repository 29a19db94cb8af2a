import { editable } from './editable.js';

editable(document.createElement('div'));
