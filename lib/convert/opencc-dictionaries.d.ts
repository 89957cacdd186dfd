// OpenCC's dictionaries one by one: the presets that carry types bring the megabyte from simplified
// to traditional along, which nothing here needs.
declare module 'opencc-js/from/*' {
  import type { DictGroup } from 'opencc-js/core';

  const groups: readonly DictGroup[];
  export default groups;
}

declare module 'opencc-js/to/*' {
  import type { DictGroup } from 'opencc-js/core';

  const groups: readonly DictGroup[];
  export default groups;
}
