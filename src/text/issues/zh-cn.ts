/** What is wrong, and what was expected or what to do, in Simplified Chinese. The halves join into one sentence. */
import { methodNames } from "../../appraisal";
import { NOT_COMPUTED } from "../../workbook";
import { figureText as n } from "../names";
import { NEEDED, bands, fate, fault, field, list, percent, q, remembered, role, unread } from "./particulars-zh-cn";
import type { Sentences } from "./sentences";

export const chinese: Sentences = {
  "no-header": (d) => [`未找到${d.role ? role(d.role) : ""}表头，`, "请在数据上方用一行写明各列名称。"],
  "missing-column": (d) => [`${role(d.role)}缺少“${field(d.field)}”列，`, "请添加该列。"],
  "duplicate-column": (d) => [`“${field(d.field)}”列重复，首次出现在 ${d.first}，`, "请删除或改名其中一列。"],
  "unread-column": (d) => [
    `“${d.text}”列未读取。`,
    `如指“${field(d.field)}”，请在任务窗格中确认或改为该名称；如不是，可不作处理。`,
  ],
  "memory-lost": (d) => [`曾确定${remembered(d)}，但${fate(d)}。`, "请在任务窗格中重新确定，或取消记住。"],
  "cells-not-read": (d) => unread(d.reason, d.cells),
  "sheet-not-read": (d) => [
    "此工作表未读取。",
    `如指${role(d.role)}，${d.lacks.length > 0 ? `尚缺${d.lacks.map((each) => `“${field(each)}”`).join("、")}列` : "请照此命名工作表"}；如不是，可不作处理。`,
  ],
  "role-twice": (d) => [`此表像是${role(d.role)}，但${q(d.other)}也是，`, "请只保留一个，或分别标明年度。"],
  "role-missing": (d) => [
    `未找到${role(d.role)}工作表，`,
    `请添加${NEEDED[d.role] ? `，并写明${NEEDED[d.role]}各列` : ""}。`,
  ],
  "bad-year": (d) => [
    `${d.text === "" ? "未标明年度" : `${q(d.text)}不是年度`}，`,
    "请在“年度”列、工作表名称、标题或考核方案中用四位数字写明年度。",
  ],
  "unknown-word": (d) => [`“${field(d.field)}”中的${q(d.text)}无法识别，`, `请填写${list(d.allowed)}之一。`],
  "bad-setting": (d) => [`“${field(d.setting)}”不能是${q(d.text)}，`, `应为：${d.allowed}。`],
  "sheet-protected": (d) => [`工作表${q(d.sheetName)}受保护，无法写入，`, "请在计算前撤销保护。"],
  "rows-filtered": (d) => [`工作表${q(d.sheetName)}有筛选隐藏的行。`, "隐藏行已照常读取；写入结果前请清除筛选。"],
  "duplicate-official": (d) => [`${d.name}（${d.unit}）同一年度列出两次，首次在 ${d.first}，`, "请删除其中一行。"],
  "duplicate-id": (d) => [`编号${q(d.id)}同时属于${d.names.join("和")}，`, "请为每人设定不同的编号。"],
  "ambiguous-name": (d) => [`${q(d.name)}可能是${d.candidates.join("或")}，`, "请补充编号，或同时写明姓名和单位。"],
  "name-differs": (d) => [
    `编号${q(d.id)}在考核对象名单中是${q(d.listed)}，此处姓名为${q(d.name)}；该行已计入${q(d.listed)}，`,
    "请更正有误的一处。",
  ],
  "unknown-official": (d) => [`该年度考核对象中没有${q(d.text)}，此行未使用，`, "请改正姓名或编号，或补列该对象。"],
  "unknown-indicator": (d) =>
    d.group !== null
      ? [`指标${q(d.text)}不适用于类别${q(d.group)}，该数据未使用。`, "如应适用，请在指标体系的适用类别中补上该类别。"]
      : [`指标体系中没有${q(d.text)}，该数据未使用，`, "请改正指标名称或编号，或补列该指标。"],
  "duplicate-row": (d) => [`${role(d.role)}中${d.text}重复，首次在 ${d.first}，`, "请保留正确的一行。"],
  "unknown-group": (d) => [`没有适用于${q(d.group)}的指标，`, "请改正类别，或补列该类别的指标。"],
  "group-without-officials": (d) => [`没有考核对象属于${q(d.group)}，`, "如系笔误，请改正类别名称。"],
  "unknown-method": (d) => [
    `指标“${d.indicator}”的计分方法${q(d.text)}无法识别，`,
    `请填写${methodNames("zh-CN").join("、")}，或“完成率 50%, 位次 50%”之类的组合。`,
  ],
  "bad-parameters": (d) => {
    const [wrong, mend] = fault(d.reason);
    return [`指标“${d.indicator}”的计分参数${q(d.text)}无法照用。${wrong}`, mend];
  },
  "weights-not-100": (d) => [`${q(d.group)}的指标权重之和为${n(d.sum)}，`, "应为100；改正前该类别均不评定等次。"],
  "component-weights": (d, severity) => {
    const sum = `${d.table === "components" ? "考核内容" : "测评主体"}的权重之和为${n(d.sum)}，`;
    return severity === "error"
      ? [sum, "各项不得为负，合计应为100；改正前均不评定等次。"]
      : [`${sum}不是100，已按比例折算；`, "如非本意，请改正。"];
  },
  "bad-grade-bands": (d) => bands(d.reason),
  "quota-out-of-range": (d) => [`“${d.grade}”的比例上限为${n(d.quota)}，`, "应在0至100之间。"],
  "quota-no-seat": (d) => [
    `${q(d.group)}共${d.officials}人，按${n(d.quota)}%计算没有“${d.grade}”名额；`,
    "如应有名额，请调整比例或取整方式。",
  ],
  "unknown-grade": (d) => [`${q(d.text)}不是方案中的等次，`, `请填写${list(d.grades)}之一。`],
  "unknown-class": (d) => [
    `${d.text === "" ? "测评主体为空" : `测评主体${q(d.text)}不在方案中`}，`,
    `请填写${list(d.classes)}之一。`,
  ],
  "no-record-card": () => ["没有该年度的实绩档案卡，", "请填写其各项指标。"],
  "missing-figure": (d) => [`指标“${d.indicator}”没有数据，`, "请填写实际值或核实值；如无此项任务，请填“不适用”。"],
  "missing-target": (d) => [`指标“${d.indicator}”没有目标值，而其计分方法需要，`, "请填写目标值。"],
  "missing-last-year": (d) =>
    d.zero
      ? [`指标“${d.indicator}”的上年值为0，无法计算增幅，`, "请改正，或改用其他计分方法。"]
      : [`指标“${d.indicator}”缺少上年值，而其计分方法需要，`, "请填写。"],
  "not-a-number": (d) => [`${field(d.field)}：${q(d.text)}无法读作数字，`, "请按该指标的计量单位填写数字。"],
  "error-value": (d) =>
    d.error === NOT_COMPUTED
      ? [`${field(d.field)}：公式尚未计算，`, "请用 Excel 打开工作簿，保存后再试。"]
      : [`${field(d.field)}：单元格显示错误值 ${d.error}，`, "请修正公式，或直接填写数字。"],
  "negative-figure": (d, severity) =>
    severity === "error"
      ? [`${field(d.field)}为${n(d.value)}，不能为负数，`, "请改正。"]
      : [`${field(d.field)}为${n(d.value)}，而其他人均无负数，`, "请核对正负号。"],
  "negative-target": (d) => [`指标“${d.indicator}”的目标值为${n(d.value)}，`, "目标值不能为负数。"],
  "zero-target": (d) => [
    `指标“${d.indicator}”的目标值为0，无法计算完成率，`,
    "请改正目标值；如无此项任务，请在实际值处填“不适用”。",
  ],
  "mark-out-of-range": (d) => [`${field(d.field)}为${n(d.value)}，`, "评分应在0至100之间。"],
  "figures-conflict": (d) => [
    `${d.departments.join("与")}对指标“${d.indicator}”核实的数据不一致，`,
    "请会商确定一个数据，删除另一行。",
  ],
  "bad-coefficient": (d, severity) =>
    severity === "error"
      ? [`条件系数${q(d.text)}不是大于0的数字，`, "请改正，或留空（按1计）。"]
      : [`条件系数${q(d.text)}不在0.5至1.5之间，`, "请核对。"],
  "pillar-empty": (d) => [`基本项目${q(d.pillar)}中没有一项有权重的指标适用于该对象，`, "至少应有一项。"],
  "percent-scale": (d) => [`“${d.indicator}”为${n(d.value)}，其他人约为其一百倍，`, "是否把百分数写成了小数？"],
  "figure-unconfirmed": (d) => [
    `指标“${d.indicator}”上报${n(d.actual)}，核实为${n(d.verified)}。`,
    "以核实数为准，请查明差异原因（P12）。",
  ],
  "missing-taken-as-zero": (d) => [`指标“${d.indicator}”无人填报，已按0计，`, "请填0予以确认。"],
  "no-ballots": () => ["没有表明意见的测评票，", "请填写该年度民主测评票数。"],
  "missing-component": (d) => [`缺少“${d.component}”，而其有权重，`, "请补填，或在方案中把“缺项处理”设为“重新分配”。"],
  "component-redistributed": (d) => [`缺少“${d.component}”，其权重已分配给其他考核内容。`, null],
  "ballots-exceed-issued": (d) => [`收回${n(d.returned)}票，多于发出的${n(d.issued)}票，`, "请核对票数。"],
  "ballots-do-not-add-up": (d) => [
    `各档票数与弃权票合计${n(d.counted)}，而收回票减无效票为${n(d.expected)}，`,
    "请重新计票。",
  ],
  "fractional-ballots": (d) => [`${field(d.field)}为${n(d.value)}，`, "票数和人数应为整数。"],
  "low-turnout": (d) => [`发出${n(d.issued)}票，收回${n(d.returned)}票，低于方案要求的${percent(d.minimum)}。`, null],
  "no-masses": () => ["没有群众测评票，不满意率（P18）不予判定。", null],
  "missing-voter-class": (d) => [`测评主体${q(d.voterClass)}没有表明意见的票，其权重已分配给其他测评主体。`, null],
  "no-voter-class": () => ["民主测评没有“测评主体”列，全部视为群众一类。", null],
  "team-grade-no-reason": (d) => [
    `考察组评定为“${d.grade}”，与建议等次“${d.proposed}”不同，但未写明理由（P10），`,
    "请填写理由。",
  ],
  "team-above-ceiling": (d) => [
    `考察组评定的“${d.grade}”高于最高等次“${d.ceiling}”（${d.rule === "veto" ? "一票否决" : d.rule}）。`,
    "评定照列，请领导小组知悉。",
  ],
  "team-over-quota": (d) => [
    `${q(d.group)}中有${d.given}人评为“${d.grade}”，而名额为${d.seats}个。`,
    "评定照列，由领导小组决定。",
  ],
  "year-gap": (d) => [`三年总评缺少${d.missing}年度的记录，`, "请补充该年度的工作表或实绩档案。"],
  "few-years": (d) => [`三年中只有${d.years}个年度有记录，跨年度的规则不能全部判定。`, null],
  "pattern-exact-targets": (d) => [
    `${d.indicators}项指标的实绩与目标值分毫不差，`,
    "是实际统计的数据，还是照抄目标？（P16）",
  ],
  "pattern-outlier-change": (d) => [
    `指标“${d.indicator}”比上年变动${percent(d.change)}，同类别中位数为${percent(d.median)}，`,
    "原因何在？（P16）",
  ],
  "pattern-repeated-figure": (d) => [
    `指标“${d.indicator}”为${n(d.value)}，与上年完全相同，`,
    "是否为本年度数据？（P16）",
  ],
  "pattern-rounded": (d) => [
    `指标“${d.indicator}”为${n(d.value)}，远比其他人的数据整齐，`,
    "是统计数还是估计数？（P16）",
  ],
};
