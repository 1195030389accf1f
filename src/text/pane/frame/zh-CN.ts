import { percentText } from "../../numbers";
import { number } from "../zh-CN-numbers";
import type { FrameText } from "./text";

export const zhCN: FrameText = {
  title: "干部实绩考核",
  otherLanguage: "English",
  help: "帮助",
  tabs: { label: "步骤", workbook: "工作簿", check: "校验", results: "结果", share: "报送" },
  starting: "正在连接 Excel……",
  loading: "请稍候……",
  notLoaded: "本窗格的这一部分未能加载。请关闭窗格后重新打开，工作簿未作任何改动。",
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
  stage: {
    reading: "正在读取工作簿……",
    scoring: "正在校验和计分……",
    writing: "正在写入……",
    undoing: "正在恢复原状……",
    stopping: "正在停止，已写入的内容会恢复原状……",
  },
  action: {
    calculate: "计算等次",
    check: "重新校验",
    preview: "预览",
    undo: "撤销",
    stop: "停止",
    back: "返回结果",
    goToSheet: (sheet) => `转到“${sheet}”`,
  },
  preview: {
    heading: "预览",
    hint: "点击“计算等次”将写入以下内容。",
    status: "预览：尚未写入任何内容",
  },
  undone: {
    title: "已撤销：各单元格和工作表均恢复原状",
    titleKept: "已撤销，但下列内容未能恢复",
  },
  changed: {
    sinceCalculation: "上次计算之后有改动",
    sinceCheck: "上次校验之后有改动",
    advice: "以下内容尚未反映这些改动，请重新校验。",
    sinceGrades: "上次计算等次之后有改动",
    adviceGrades: "工作簿中的等次早于这些工作表的改动，请重新计算等次。",
    more: (count) => `另有 ${number(count)} 处`,
  },
  failed: {
    check: "工作簿无法校验",
    calculate: "未能计算等次",
    remember: "未能记住",
    preview: "未能预览",
    undo: "未能撤销计算",
    verify: "未能核对工作簿",
    setUp: "未能添加工作表",
    sample: "未能写入样例",
    adopt: "未能改动方案",
    saveTeam: "未能写入考察组意见",
    jumping: "无法转到该处",
    fault: "加载项自身出现故障，未写入任何内容。请保存工作簿后重试。",
    faultCalculating: "加载项自身出现故障，已停止。使用任何等次之前，请先查看是否已有写入，然后重新校验。",
    faultWriting: "加载项自身出现故障，已停止。请先核对工作簿内容，然后重新校验。",
  },
  number,
  percent: (share, decimals) => percentText(share, "zh-CN", decimals),
  separator: " · ",
  semicolon: "；",
};
