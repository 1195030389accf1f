/** Numbers in the pane's Chinese. */
import { numberText } from "../numbers";

export const number = (value: number, decimals?: number): string => numberText(value, "zh-CN", decimals);
