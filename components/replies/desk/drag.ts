/** Rows in a drag are those that are chosen; the drag itself carries only the word that it is one of ours. */
const TYPE = 'application/x-sellerside-replies';

export function dragRows({ dataTransfer }: DragEvent): void {
  if (!dataTransfer) return;
  dataTransfer.effectAllowed = 'move';
  dataTransfer.setData(TYPE, '');
}

export const hasRows = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes(TYPE) ?? false;
