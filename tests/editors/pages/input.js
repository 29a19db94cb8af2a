import { field } from './field.js';

field('input');
