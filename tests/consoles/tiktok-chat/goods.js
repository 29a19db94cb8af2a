/** What the practice shop in the United States sells. `picture` is a file in `../shared/pictures/`. */
export const GOODS = {
  cup: { name: 'Fernhill snap-lid tumbler, 16 oz', price: '$19.99', picture: 'cup.svg' },
  pajamas: { name: 'Fernhill double gauze lounge set', price: '$42.00', picture: 'pajamas.svg' },
};
