/** A number with its unit, as a text states it. */
export interface Quantity {
  /** As it stands in the text. */
  written: string;
  value: number;
  /** One name for all spellings of a unit; 「5月12日」 is 512 of `月日`. */
  unit: string;
  /** Things are counted, not measured: `noun` tells which. */
  counted: boolean;
  /** What follows a counting word, two characters: 「應用」. */
  noun: string;
  /** The value of its last written digit: 0.1 for 「2.5倍」, 1 億 for 「70億元」. */
  step: number;
  /** Written with 約, 近, 多 and the like. */
  rough: boolean;
  /** In Chinese digits or in another form, such as `5/12`. */
  loose: boolean;
}

/** The numbers of a text. */
export interface Numbers {
  quantities: Quantity[];
  /** Numbers without a unit that is known here. */
  bare: ReadonlySet<number>;
}

/** Units that measure: one name → its spellings. */
const measures: Readonly<Record<string, readonly string[]>> = {
  '%': ['%', '％', 'percent', '趴'],
  百分點: ['百分點', '個百分點'],
  倍: ['倍'],
  奈米: ['奈米', 'nm'],
  微米: ['微米', 'μm'],
  公釐: ['公釐', '毫米', 'mm'],
  公分: ['公分', 'cm'],
  公尺: ['公尺'],
  公里: ['公里', 'km'],
  公克: ['公克'],
  公斤: ['公斤', 'kg'],
  公噸: ['公噸', '噸'],
  坪: ['坪'],
  公頃: ['公頃'],
  元: ['元', '新台幣', '台幣'],
  美元: ['美元', '美金'],
  歐元: ['歐元'],
  日圓: ['日圓', '日元'],
  人民幣: ['人民幣'],
  瓦: ['瓦', 'W'],
  瓩: ['瓩', '千瓦', 'kW'],
  百萬瓦: ['百萬瓦', 'MW'],
  吉瓦: ['吉瓦', 'GW'],
  KB: ['KB'],
  MB: ['MB'],
  GB: ['GB'],
  TB: ['TB'],
  PB: ['PB'],
  MHz: ['MHz'],
  GHz: ['GHz'],
  位元組: ['位元組'],
  位元: ['位元'],
  像素: ['像素'],
  毫秒: ['毫秒', 'ms'],
  秒: ['秒', '秒鐘'],
  分鐘: ['分鐘'],
  小時: ['小時', '個小時', '鐘頭', '個鐘頭'],
  天: ['天'],
  週: ['週', '周', '星期', '個星期', '禮拜', '個禮拜'],
  個月: ['個月'],
  年: ['年(?!代|級)'],
  月: ['月(?!球)'],
  日: ['日(?!圓|元|本)', '號(?!稱|碼|線)'],
  歲: ['歲'],
};

/** Words that count things. */
const counters = '人次 個 人 次 家 款 種 項 篇 位 名 件 座 台 臺 輛 支 顆 張 部 本 條 間 筆 套 場';

const unitOf = new Map<string, { unit: string; counted: boolean }>();
const patterns: string[] = [];
for (const [unit, spellings] of Object.entries(measures)) {
  for (const spelling of spellings) {
    unitOf.set(spelling.replace(/\(.*$/, ''), { unit, counted: false });
    patterns.push(/^[A-Za-z]+$/.test(spelling) ? `${spelling}(?![A-Za-z])` : spelling);
  }
}
for (const counter of counters.split(' ')) {
  unitOf.set(counter, { unit: counter, counted: true });
  patterns.push(counter);
}
const unit = `(?<unit>${patterns.sort((a, b) => b.length - a.length).join('|')})`;

const roughly = '(?<rough>(?:約|近|逾|超過|大約|突破|達|上看|至少|最多|不到)[ 了]?)?';
const scale = '[百千萬億兆]{0,2}';
const digits = String.raw`(?<![\p{Script=Latin}\d.,-]|第)(?<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?<fraction>\.\d+)?`;
const chineseDigits = '[〇零一二兩三四五六七八九十百千萬億]+';

const yearMonthDay = /(?<!\d)(?:(\d{4})[-/.])?(\d{1,2})[-/](\d{1,2})(?!\d)/gu;
const hundredth = new RegExp(`百分之(?<digits>\\d+(?:\\.\\d+)?|${chineseDigits})`, 'gu');
const tenths =
  /(?<![完達現形變])(?<tens>[一二三四五六七八九]|\d)成(?<ones>[一二三四五六七八九])?/gu;
const rocYear = new RegExp(`民國(?<digits>\\d+|${chineseDigits})年`, 'gu');
const arabic = new RegExp(
  `${roughly}${digits} ?(?:(?<scale>${scale})(?<more>[多餘幾來])?) ?(?:${unit}(?<noun>的?[\\p{L}]{0,2}))?`,
  'gu',
);
const chinese = new RegExp(`(?<!第)(?<digits>${chineseDigits})[多餘幾來]? ?${unit}`, 'gu');

/** Finds the numbers of a text and what they count or measure. Numbers inside names (FP16) are none. */
export function numbersIn(text: string): Numbers {
  const plain = text.replaceAll(/[０-９％．]/g, (character) => character.normalize('NFKC'));
  const quantities: Quantity[] = [];
  const bare = new Set<number>();
  let end = -1;
  const addLoose = (written: string, value: number, name: string) =>
    quantities.push({ ...nothing, written, value, unit: name });

  for (const { groups = {}, 0: written, index } of plain.matchAll(arabic)) {
    const follows = index === end;
    end = index + written.length;
    const factor = scaleOf(groups.scale ?? '');
    const value = Number(`${groups.digits?.replaceAll(',', '')}${groups.fraction ?? ''}`) * factor;
    const known = unitOf.get(groups.unit ?? '');
    if (!known) {
      bare.add(value);
      continue;
    }
    const month = follows && known.unit === '日' ? quantities.at(-1) : undefined;
    if (month?.unit === '月') {
      quantities.pop();
      addLoose(month.written, month.value, '月');
      const day = { ...month, written: month.written + written, value: month.value * 100 + value };
      quantities.push({ ...day, unit: '月日' });
      continue;
    }
    const isYear = known.unit === '年' && factor === 1 && /^[12]\d{3}$/.test(groups.digits ?? '');
    quantities.push({
      written: written.slice(
        groups.rough?.length ?? 0,
        written.length - (groups.noun?.length ?? 0),
      ),
      value,
      unit: isYear ? '西元年' : known.unit,
      counted: known.counted,
      noun: known.counted ? (groups.noun ?? '').replace(/^的/, '').slice(0, 2) : '',
      step: factor * 10 ** -Math.max(0, (groups.fraction?.length ?? 0) - 1),
      rough: Boolean(groups.rough || groups.more),
      loose: false,
    });
  }
  for (const { groups = {}, 0: written } of plain.matchAll(chinese)) {
    const value = readChinese(groups.digits ?? '');
    const name = unitOf.get(groups.unit ?? '')?.unit;
    if (name) addLoose(written, value, name === '年' && value > 1000 ? '西元年' : name);
  }
  for (const { groups = {}, 0: written } of plain.matchAll(hundredth)) {
    addLoose(written, readNumber(groups.digits ?? ''), '%');
  }
  for (const { groups = {}, 0: written } of plain.matchAll(tenths)) {
    const ones = groups.ones ? readChinese(groups.ones) : 0;
    addLoose(written, readNumber(groups.tens ?? '') * 10 + ones, '%');
  }
  for (const { groups = {}, 0: written } of plain.matchAll(rocYear)) {
    addLoose(written, readNumber(groups.digits ?? '') + 1911, '西元年');
  }
  for (const [written, year, month, day] of plain.matchAll(yearMonthDay)) {
    if (year) addLoose(written, Number(year), '西元年');
    addLoose(written, Number(month), '月');
    addLoose(written, Number(month) * 100 + Number(day), '月日');
  }
  return { quantities, bare };
}

const nothing = { counted: false, noun: '', step: 1, rough: false, loose: true } as const;

function readNumber(written: string): number {
  return /^\d/.test(written) ? Number(written) : readChinese(written);
}

const digitValues = '〇一二三四五六七八九';
const scales: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  萬: 1e4,
  億: 1e8,
  兆: 1e12,
};

function scaleOf(written: string): number {
  return [...written].reduce((product, character) => product * (scales[character] ?? 1), 1);
}

/** Reads a number in Chinese digits: 「二〇二五」, 「十二」, 「三千五百萬」. */
function readChinese(written: string): number {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of written.replaceAll('零', '〇').replaceAll('兩', '二')) {
    const scale = scales[character];
    if (scale === undefined) {
      digit = (digit ?? 0) * 10 + digitValues.indexOf(character);
    } else if (scale < 1e4) {
      section += (digit ?? 1) * scale;
      digit = undefined;
    } else {
      total = (total + section + (digit ?? 0)) * scale;
      section = 0;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
