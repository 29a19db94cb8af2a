import { createPictures } from '../shared/pictures.js';

export const pictures = createPictures('https://store.weixin.qq.com');
