import { createPictures } from '../shared/pictures.js';

export const pictures = createPictures('https://im.kwaixiaodian.com');
