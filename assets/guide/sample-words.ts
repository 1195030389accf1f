/** The messages of the guide are said of made-up people and figures, which the tests name; here they have names in both languages. */
import type { Language } from "../../src/appraisal";

const CHINESE: Readonly<Record<string, string>> = {
  GDP: "地区生产总值",
  Accidents: "安全生产事故",
  Economy: "经济建设",
  Ann: "王伟",
  Bea: "李娜",
  Zoe: "赵敏",
  North: "北城镇",
  "Ann (North)": "王伟（北城镇）",
  "Ann (South)": "王伟（南城镇）",
  "Ann / GDP": "王伟 / 地区生产总值",
  Towns: "镇（街道）",
  Villages: "村居",
  Officials: "考核对象",
  "Ballots (2)": "民主测评 (2)",
  Verify: "核查",
  Talks: "个别谈话",
  Peers: "同级",
  Leaders: "领导",
  Masses: "群众",
  Bosses: "上司",
  Outstanding: "优秀",
  Competent: "称职",
  Good: "良好",
  Audit: "审计局",
  Finance: "财政局",
  Staff: "名册",
  higher: "正向",
  lower: "逆向",
  up: "向上",
  nine: "九",
  many: "若干",
  magic: "估分",
  veto: "一票否决",
  cup: "上线",
  "cap=x": "上限=x",
};

const ENGLISH: Readonly<Record<string, string>> = {
  考核对象: "Officials",
  三年总评: "Three-year summary",
  "考核对象!E7": "Officials!E7",
};

/** Made-up particulars in a language: every text in them that has another name there. */
export function inWordsOf<T>(particulars: T, language: Language): T {
  const words = language === "en" ? ENGLISH : CHINESE;
  const said: unknown = JSON.parse(JSON.stringify(particulars), (_, part: unknown) =>
    typeof part === "string" ? (words[part] ?? part) : part,
  );
  // Of the same shape: only texts were exchanged.
  return said as T;
}
