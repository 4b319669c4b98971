/** What a sought word is worth against a word of the text, 0 to 100; 0 where it does not match. */
export function closeness(sought: string, word: string): number {
  if (word === sought) return 100;
  if (word.startsWith(sought)) return 78 + (14 * sought.length) / word.length;
  if (sought.length >= 3 && word.includes(sought)) return 45;
  return 0;
}

/**
 * The same for words that were typed in haste: letters left out (“frlty”), one slip in four letters or two in eight.
 * Weaker than anything that is really there, and only asked where nothing is.
 */
export function looseCloseness(sought: string, word: string): number {
  if (sought.length < 3) return 0;
  if (sought.length >= 4) {
    const most = sought.length >= 8 ? 2 : 1;
    const slips = slipsInBeginning(sought, word, most);
    if (slips <= most) return 40 - 6 * slips;
  }
  return word[0] === sought[0] && isSubsequence(sought, word) ? 24 : 0;
}

function isSubsequence(sought: string, word: string): boolean {
  // A few letters strewn over a long word are there by chance.
  if (word.length > sought.length * 2) return false;
  let at = 0;
  for (const letter of word) if (letter === sought[at]) at += 1;
  return at === sought.length;
}

/**
 * How many letters have to be added, left out, replaced or swapped with their neighbour to come to the beginning of a
 * word; more than `most` where it is more than that.
 */
function slipsInBeginning(sought: string, word: string, most: number): number {
  const length = Math.min(word.length, sought.length + most);
  if (sought.length - length > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: length + 1 }, (_, index) => index);
  for (let i = 1; i <= sought.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= length; j += 1) {
      const isSame = sought[i - 1] === word[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && sought[i - 1] === word[j - 2] && sought[i - 2] === word[j - 1]) {
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(...last);
}
