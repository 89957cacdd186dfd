import { libraryKey } from '../library-key';
import { readyEvent } from './ready-event';

/** What the loader finds beside it in the page, as JSON: data, never code. */
export interface PageScripts {
  /** Address of the page's flight data, which hydration reads. */
  flight: string;
  scripts: readonly string[];
  /** Style sheets of which the page has only what it shows by itself. */
  styles: readonly string[];
  /** Turbopack's order to run the page's entry once these have come. */
  run: unknown;
  /** Does not wait for the reader. */
  now?: true | undefined;
}

/** `id` of the data's element; the loader follows it. */
export const dataId = 'page:scripts';

/** Marks a control whose press means more with script: its press before that is kept and repeated. */
export const replayAttribute = 'data-replay';

/**
 * The page's only code until the reader means to do something: loads the rest at their first sign,
 * and at once where this device keeps a place in the page or comes from the list of such places.
 *
 * A press on a marked control, or the keys that open the search, wait until the components answer;
 * then each is dispatched again, once. Should the script fail or take too long they are dispatched
 * too, and do what they do without: a link leads on.
 *
 * The policy of Trusted Types lets scripts be added by their address, which the content policy limits
 * (`lib/security-headers.ts`), and no HTML.
 */
const source = `
(d=>{
const on=addEventListener,
off=removeEventListener,
make=(tag,to)=>Object.assign(d.createElement(tag),to),
page=JSON.parse(d.getElementById('${dataId}').textContent),
signs=['pointerover','pointerdown','touchstart','keydown','focusin'],
held=new Map,
hold=e=>{
const command=e.ctrlKey||e.metaKey,
{target}=e,
control=!e.altKey&&(e.type=='click'
?!command&&!e.shiftKey&&target.closest?.('[${replayAttribute}]')
:e.key==(command?'k':'/')&&(command||!target.matches?.(':read-write'))&&target);
if(control){e.preventDefault();e.stopImmediatePropagation();held.set(control,e)}
},
release=()=>{
off('click',hold,true);
off('keydown',hold,true);
held.forEach((e,control)=>control.dispatchEvent(new e.constructor(e.type,e)));
held.clear()
},
start=()=>{
self.trustedTypes?.createPolicy('default',{createScriptURL:url=>url});
signs.map(sign=>off(sign,start,true));
setTimeout(release,8e3);
page.scripts.map(src=>d.head.append(make('script',{src,async:true,onerror:release})));
Promise.all([
fetch(page.flight).then(r=>r.ok?r.text():Promise.reject()),
d.readyState=='loading'&&new Promise(done=>on('DOMContentLoaded',done)),
...page.styles.map(href=>new Promise(done=>{
const link=make('link',{rel:'stylesheet',href,onload:done,onerror:done});
link.dataset.precedence='next';
d.querySelector('style').after(link)
}))
]).then(([flight])=>{
(self.__next_f||=[]).push([0],[1,flight]);
(self.TURBOPACK||=[]).push(page.run)
}).catch(release)
};
signs.map(sign=>on(sign,start,{capture:true,passive:true}));
on('click',hold,true);
on('keydown',hold,true);
on('${readyEvent}',release);
try{page.now||=localStorage['${libraryKey}'].includes('"'+location.pathname+'"')}catch{}
page.now&&start()
})(document)`;

/** As it stands in every page; the policy knows it by its hash. */
export const loaderScript = source.replaceAll('\n', '');
