import { field } from './field.js';

field('textarea');
