/** Why an opinion of the inspection team was not written down, and what to do. */
import type { Language } from "../appraisal";

/** The reasons, by the keys that they are told with. */
export type NotSavedKey = "unknownOfficial" | "unknownGrade" | "twice" | "shared" | "notWritable" | "noColumn";

const SENTENCES: Readonly<Record<Language, Readonly<Record<NotSavedKey, string>>>> = {
  en: {
    unknownOfficial: "Nobody of this year is listed under this ID or name. Check the workbook again.",
    unknownGrade: "The scheme has no such grade. Choose one of its grades.",
    twice: "Several rows speak of this official. Remove all but one, then save again.",
    shared: "A merged cell speaks of several officials at once. Unmerge it, then save again.",
    notWritable: "A formula or a merged cell stands there. Replace it by its value or unmerge it, then save again.",
    noColumn: "The sheet has no column for it and no room for one. Insert one beside the grade, then save again.",
  },
  "zh-CN": {
    unknownOfficial: "本年度名单中没有此人，请重新检查工作簿。",
    unknownGrade: "方案中没有此等次，请选择方案中的等次。",
    twice: "有多行写到此人，请只保留一行后再保存。",
    shared: "合并单元格同时写到多人，请取消合并后再保存。",
    notWritable: "该处是公式或合并单元格，请改为数值或取消合并后再保存。",
    noColumn: "工作表没有相应的列，也没有空位，请在等次旁插入一列后再保存。",
  },
};

/** The sentence of a reason; place and person are told beside it. */
export function notSavedSentence(reason: NotSavedKey, language: Language): string {
  return SENTENCES[language][reason];
}
