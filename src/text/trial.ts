/** Why a change of the scheme cannot be tried, to be told beside the field that it was entered in. */
import type { ChangeFault, Language, SchemeChange } from "../appraisal";

/** What is wrong with a change, and what to enter. */
export function changeFaultSentence({ change, reason }: ChangeFault, language: Language): string {
  const text = language === "en" ? english : chinese;
  switch (reason) {
    case "unknown":
      return text.unknown;
    case "notANumber":
      return text.notANumber;
    case "outOfRange":
      return text.outOfRange[change.kind];
  }
}

interface FaultText {
  readonly unknown: string;
  readonly notANumber: string;
  readonly outOfRange: Readonly<Record<SchemeChange["kind"], string>>;
}

const english: FaultText = {
  unknown: "The scheme of this year has no such entry. Check the workbook again.",
  notANumber: "This is not a number. Enter one, such as 20.",
  outOfRange: {
    componentWeight: "A weight lies between 0 and 100 %.",
    classWeight: "A weight lies between 0 and 100 %.",
    gradeMinimum: "The lowest score of a grade lies between 0 and 100.",
    gradeQuota: "A quota lies between 0 and 100 %; leave it blank for no limit.",
    targetsMetAt: "Targets are met at a percentage between 0 and 100 %.",
  },
};

const chinese: FaultText = {
  unknown: "本年度方案中没有此项，请重新检查工作簿。",
  notANumber: "这不是数字，请输入数字，例如20。",
  outOfRange: {
    componentWeight: "权重须在0至100%之间。",
    classWeight: "权重须在0至100%之间。",
    gradeMinimum: "等次最低分须在0至100之间。",
    gradeQuota: "比例上限须在0至100%之间，不限则留空。",
    targetsMetAt: "目标完成线须在0至100%之间。",
  },
};
