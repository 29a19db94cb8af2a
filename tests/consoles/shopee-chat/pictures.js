import { createPictures } from '../shared/pictures.js';

export const pictures = createPictures('https://seller.shopee.sg');
