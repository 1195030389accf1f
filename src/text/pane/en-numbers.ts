/** Numbers in the pane's English. */
import { numberText } from "../numbers";

export const number = (value: number, decimals?: number): string => numberText(value, "en", decimals);

/** `1 official`, `2 officials`. */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;
