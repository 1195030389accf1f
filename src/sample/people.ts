/** The sample's officials and how each fares, so that every rule over three years has its case. */
import type { Language } from "../appraisal";
import { w } from "./words";

export const YEARS = [2023, 2024, 2025] as const;
export type SampleYear = (typeof YEARS)[number];

export interface Person {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly unit: Readonly<Record<Language, string>>;
  readonly town: boolean;
  readonly coefficient: number | null;
  /** How good the years are, 0–1: 2023, 2024, 2025. */
  readonly level: readonly [number, number, number];
  /** Years in which the key targets are missed (P15). */
  readonly missed?: readonly SampleYear[];
  /** Years in which more than a third of the masses are dissatisfied (P18, P19). */
  readonly dissatisfied?: readonly SampleYear[];
}

export const PEOPLE: readonly Person[] = [
  // P14: outstanding three times.
  {
    id: "T01",
    name: w("Lin Haoran", "林浩然"),
    unit: w("Qinghe Town", "清河镇"),
    town: true,
    coefficient: null,
    level: [0.99, 0.98, 0.99],
  },
  {
    id: "T02",
    name: w("Shen Yuting", "沈雨婷"),
    unit: w("Baishi Town", "白石镇"),
    town: true,
    coefficient: 1.05,
    level: [0.72, 0.78, 0.86],
  },
  // P15: targets missed two years running.
  {
    id: "T03",
    name: w("Gu Wenbin", "顾文斌"),
    unit: w("Liulin Town", "柳林镇"),
    town: true,
    coefficient: null,
    level: [0.7, 0.45, 0.42],
    missed: [2024, 2025],
  },
  // P18: the masses dissatisfied this year.
  {
    id: "T04",
    name: w("Qiao Zhiyuan", "乔志远"),
    unit: w("Dongwan Street", "东湾街道"),
    town: true,
    coefficient: null,
    level: [0.75, 0.72, 0.66],
    dissatisfied: [2025],
  },
  // P19: dissatisfied last year and again, no improvement.
  {
    id: "T05",
    name: w("Tao Guoping", "陶国平"),
    unit: w("Shiqiao Town", "石桥镇"),
    town: true,
    coefficient: 0.95,
    level: [0.66, 0.52, 0.5],
    dissatisfied: [2024, 2025],
  },
  {
    id: "T06",
    name: w("Ye Xinyi", "叶欣怡"),
    unit: w("Yunfeng Town", "云峰镇"),
    town: true,
    coefficient: 1.1,
    level: [0.8, 0.88, 0.92],
  },
  {
    id: "T07",
    name: w("Fan Jiajun", "范家俊"),
    unit: w("Nanpu Street", "南浦街道"),
    town: true,
    coefficient: null,
    level: [0.83, 0.8, 0.78],
  },
  {
    id: "T08",
    name: w("Song Meilan", "宋美兰"),
    unit: w("Xiaoxi Town", "小溪镇"),
    town: true,
    coefficient: 1.1,
    level: [0.68, 0.74, 0.8],
  },
  {
    id: "D01",
    name: w("Wei Mingyuan", "魏明远"),
    unit: w("Agriculture Bureau", "农业局"),
    town: false,
    coefficient: null,
    level: [0.9, 0.95, 0.96],
  },
  {
    id: "D02",
    name: w("Du Ruoxi", "杜若溪"),
    unit: w("Education Bureau", "教育局"),
    town: false,
    coefficient: null,
    level: [0.96, 0.86, 0.9],
  },
  // P16: a confirmed finding of playing with numbers.
  {
    id: "D03",
    name: w("Peng Chengye", "彭成业"),
    unit: w("Transport Bureau", "交通局"),
    town: false,
    coefficient: null,
    level: [0.8, 0.84, 0.9],
  },
  // P17: a confirmed finding of dishonest conduct.
  {
    id: "D04",
    name: w("Jiang Haibo", "江海波"),
    unit: w("Water Bureau", "水利局"),
    town: false,
    coefficient: null,
    level: [0.7, 0.72, 0.75],
  },
  {
    id: "D05",
    name: w("Fang Suqin", "方素琴"),
    unit: w("Health Bureau", "卫生局"),
    town: false,
    coefficient: 1.05,
    level: [0.78, 0.8, 0.84],
  },
  {
    id: "D06",
    name: w("Bai Yunfei", "白云飞"),
    unit: w("Commerce Bureau", "商务局"),
    town: false,
    coefficient: null,
    level: [0.74, 0.7, 0.68],
  },
  // In post too short a time to be graded in 2025.
  {
    id: "D07",
    name: w("Kong Lingjie", "孔令杰"),
    unit: w("Culture Bureau", "文化局"),
    town: false,
    coefficient: null,
    level: [0.7, 0.7, 0.7],
  },
];
