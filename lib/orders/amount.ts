/** Grouped by thousands or not at all: `1,29` is 1.29 somewhere, and `129.000` is a hundred and twenty-nine thousand. */
const AMOUNT = /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/;

/** A number as consoles write money, without its sign; null where it could mean two numbers. */
export function amountOf(text: string): number | null {
  return AMOUNT.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** How many pieces. */
export function quantityOf(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
