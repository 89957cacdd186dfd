/** Characters that mostly build sentences and seldom name things, in both scripts. */
export const functional: ReadonlySet<string> = new Set(
  '一不也了人什以但何你來便個們做再出到前卻又及只可各同后吧否呢和哪啊嗎回因在多她如它對就已幾往很後得從想應我或所把拿是時更最會有望某樣次此每比沒準然為現用當的看真知種給能與著被裡要覺說誰請讓起跟較過道還這那都間點' +
    '来个们却吗对几从应时会样没准为现当种给与着里觉说谁请让较过还这间点',
);
