import type { PaneText } from "./text";

export const zhCN: PaneText = {
  title: "干部实绩考核",
  subtitle: "校验工作簿，写入考核等次。",
  starting: "正在连接 Excel……",
  unanswered: {
    title: "Excel 没有响应",
    advice: [
      "请先结束单元格编辑：按 Enter 或 Esc。",
      "关闭本窗格，再从“开始”选项卡重新打开。",
      "如仍无响应，请保存工作簿并重新启动 Excel。",
    ],
  },
  unsupported: {
    title: "Excel 版本过低",
    advice: "请使用 Microsoft 365 版 Excel、Excel 2021 及以上版本，或 Excel 网页版。",
  },
  empty: {
    title: "尚无考核对象",
    needed: "工作簿中需要有以下内容的工作表或表格：",
    advice: "沿用本单位的模板即可：按表头名称识别，中英文均可。",
  },
  stage: {
    reading: "正在读取工作簿……",
    scoring: "正在校验和计分……",
    writing: "正在写入等次和各表……",
  },
  action: {
    calculate: "计算等次",
    check: "重新校验",
    goToSheet: (sheet) => `转到“${sheet}”`,
  },
  ready: {
    title: "可以计算",
    titleBlocked: (blocked) => `可以计算，但有 ${blocked} 人次因错误暂不能定等次`,
    year: (year, officials, blocked, notGraded) =>
      `${year} 年：${officials} 人` +
      (blocked > 0 ? `，${blocked} 人受阻` : "") +
      (notGraded > 0 ? `，${notGraded} 人不定等次` : ""),
  },
  outcome: {
    heading: "结果",
    title: "等次已写入工作簿",
    titleBlocked: (blocked) => `等次已写入工作簿，但有 ${blocked} 人次因错误未评定`,
    titleAllBlocked: "未评定任何等次：所有考核对象均因错误受阻",
    adviceBlocked: "请按下列提示改正错误，然后重新计算。",
    titleUnchanged: "无需改动：工作簿中已是这些结果",
    titleNobody: "未写入任何内容：没有考核对象",
    counts: (graded, blocked, notGraded) => `已定等次 ${graded} 人，受阻 ${blocked} 人，不定等次 ${notGraded} 人`,
    year: (year) => `${year} 年`,
    blocked: "受阻",
    notGraded: "不定等次",
    provisional: "暂定：受阻人员定等次后，名次和等次可能变动。",
    written: "已写入",
    gradeColumns: "等次列",
  },
  failed: {
    check: "工作簿无法校验",
    calculate: "未能计算等次",
    remember: "未能记住",
    jumping: "无法转到该处",
    fault: "加载项自身出现故障，未写入任何内容。请保存工作簿后重试。",
    faultCalculating: "加载项自身出现故障，已停止。使用任何等次之前，请先查看是否已有写入，然后重新校验。",
  },
  issues: {
    heading: "问题",
    none: "未发现问题。",
    severity: { error: "错误", warning: "提醒", question: "疑问" },
    meaning: {
      error: "改正之前，相关人员不定等次。",
      warning: "等次照常计算，请先核对。",
      question: "值得询问的数据，不影响等次。",
    },
    showAll: (count) => `显示全部 ${count} 条`,
    showMore: (more) => `再显示 ${more} 条`,
    year: (year) => `${year} 年`,
    goTo: (place) => `转到 ${place}`,
  },
  answer: {
    isField: (field) => `这是“${field}”`,
    unread: "此列不读取",
    isRole: (role) => `这是“${role}”`,
    unused: "此表不使用",
    forget: "取消记住",
    about: (answer, place) => `${answer}（${place}）`,
  },
  workbook: {
    heading: "工作簿",
    entries: (count) => `${count} 条`,
    year: (year) => `${year} 年`,
    unused: "未使用的工作表",
    unusedMeaning: "不从中读取任何内容。",
    why: "为何？",
    roleOf: (sheet) => `“${sheet}”是什么表`,
    asFound: "按识别结果",
    notUsed: "不使用",
    remember: "记住",
    rememberSheet: (sheet) => `记住“${sheet}”是什么表`,
    whySheet: (sheet) => `为何？${sheet}`,
  },
  separator: " · ",
};
