/** What the practice shop sells. `picture` is a file in `pictures/`. */
export const GOODS = {
  cup: { name: '木几 316不锈钢弹盖保温杯 480ml', price: 69.9, picture: 'cup.svg' },
  pajamas: { name: '木几 新疆棉双层纱家居服套装', price: 139, picture: 'pajamas.svg' },
  bedding: { name: '木几 60支长绒棉四件套 1.8m床', price: 329, picture: 'bedding.svg' },
  crate: { name: '木几 可折叠收纳箱 66L 三只装', price: 88, picture: 'crate.svg' },
};
