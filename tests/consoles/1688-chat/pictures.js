import { createPictures } from '../shared/pictures.js';

export const pictures = createPictures('https://air.1688.com');
