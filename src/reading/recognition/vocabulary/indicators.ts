/** What Indicators 指标体系 and its columns are called (workbook.md, *Roles of input sheets*). */
import { list, note, serial, sheets, words, year, type RoleWords } from "./words";

export const indicators: RoleWords = {
  role: "indicators",
  sheets: sheets(
    "Indicators, Indicator, Indicator system, List of indicators",
    "指标体系, 考核指标体系, 考核指标, 指标, 领导干部考核指标体系",
  ),
  hints: list("Indicators, Indicator, 指标"),
  fields: [
    serial,
    year,
    words(
      "code",
      "Code, Indicator code, Indicator ID, ID, Indicator no.",
      "编号, 代码, 编码, 指标编号, 指标代码, 指标编码",
    ),
    words(
      "indicator",
      "Indicator, Indicator name, Indicators, Name of indicator, Main indicator",
      "指标, 指标名称, 考核指标, 主要指标, 具体指标, 三级指标, 评价指标, 指标内容, 考核指标名称",
      "Name, 名称, 二级指标, 考核内容",
    ),
    words("pillar", "Pillar, Basic item, Aspect", "基本项目, 一级指标, 考核项目, 项目, 板块, 考核板块, 方面"),
    words(
      "group",
      "Group, Groups, Applies to, Applicable group, Applicable groups, For group",
      "适用类别, 适用对象, 适用范围, 适用组别, 适用单位, 类别, 组别, 考核类别",
    ),
    words(
      "kind",
      "Kind, Type, Nature, Kind of indicator, Indicator type",
      "性质, 指标性质, 指标类型, 指标类别, 类型, 定量/定性, 定性/定量",
    ),
    words(
      "method",
      "Method, Scoring method, Method of scoring, Scoring",
      "计分方法, 评分方法, 计分办法, 评分办法, 赋分方法, 赋分办法, 计分方式, 赋分方式, 考核方法",
    ),
    words(
      "weight",
      "Weight, Weights, Weighting, Points, Points allotted",
      "权重, 分值, 标准分, 满分, 基准分, 权数, 权重分值, 权重分",
    ),
    words("direction", "Direction, Indicator direction, Better", "指标方向, 方向, 正逆向, 正向/逆向, 指标属性"),
    words("measure", "Unit of measure, Measure, Unit, Units, Measurement unit", "计量单位, 单位, 度量单位, 指标单位"),
    words(
      "cap",
      "Cap, Score cap, Points cap, Maximum points, Cap on points",
      "得分上限, 上限, 封顶, 封顶分, 封顶分值, 最高得分, 最高分",
    ),
    words(
      "parameters",
      "Parameters, Parameter, Scoring parameters, Method parameters",
      "计分参数, 参数, 方法参数, 评分参数",
    ),
    words(
      "key",
      "Key, Key indicator, Is key, Key?",
      "关键指标, 关键, 是否关键, 是否关键指标, 重点指标, 核心指标, 是否重点",
    ),
    words(
      "public",
      "Public, Published, Publish, Public notice, Made public",
      "公示, 是否公示, 公开, 是否公开, 公示指标",
    ),
    words(
      "source",
      "Source department, Source, Data source, Department of source, Source of data",
      "数据来源部门, 来源部门, 数据来源, 数据部门, 数据提供部门, 提供部门, 责任部门",
    ),
    note,
  ],
  required: [["indicator"], ["pillar"], ["method"], ["weight"]],
  signature: [],
  open: false,
};
