/** What the practice shop in Singapore sells. `picture` is a file in `../shared/pictures/`. */
export const GOODS = {
  cup: { name: 'Tidehouse leakproof flask 480 ml', price: '$24.90', picture: 'cup.svg' },
  crate: { name: 'Tidehouse folding crate 66 L, set of 3', price: '$39.00', picture: 'crate.svg' },
  bedding: { name: 'Tidehouse cotton bedsheet set, queen', price: '$89.00', picture: 'bedding.svg' },
};
