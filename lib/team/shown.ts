/** What joins two signs to one picture: 👨‍👩‍👧 is three people. */
const JOINED =
  /(?<=\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d(?=\p{Extended_Pictographic})/gu;

/** Whether a name that others are to trust shows all that is in it: nothing hides in it or turns it round. */
export const isShown = (name: string): boolean => !/[\p{Cc}\p{Cf}]/u.test(name.replace(JOINED, ''));
