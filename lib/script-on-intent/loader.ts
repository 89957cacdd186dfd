import { libraryKey } from '../library-key';
import { readyEvent } from './ready-event';

/** What the loader finds beside it in the page, as JSON: data, never code. */
export interface PageScripts {
  /** Address of the page's flight data, which hydration reads. */
  flight: string;
  scripts: readonly string[];
  /** Style sheets of which the page has only what it shows by itself; the last is put in first. */
  styles: readonly string[];
  /** Turbopack's order to run the page's entry once these have come. */
  run: unknown;
  /** Waits for the first frames alone, not for the reader. */
  now?: true | undefined;
}

/** `id` of the data's element; the loader follows it. */
export const dataId = 'page:scripts';

/** Marks a control whose press means more with script: its press before that is kept and repeated. */
export const replayAttribute = 'data-replay';

/**
 * The page's only code until the reader means to do something: loads the rest at their first sign.
 * Where the page is for doing something, or this device keeps a place in it, it gives that sign itself
 * once two frames are drawn: a reader sees the page before its script has its turn. A tab that nobody
 * looks at draws none, and does not wait.
 *
 * A press on a marked control, or the keys that open the search, wait until the components answer;
 * then each is dispatched again, once, and what was typed after such a key is put in. Should the
 * script fail or take too long they are dispatched too, and do what they do without: a link leads on.
 * What failed is asked for again at a later sign: after 2 seconds, 8, 32 and so on.
 *
 * The policy of Trusted Types lets scripts be added by their address, which the content policy limits
 * (`lib/security-headers.ts`), and no HTML but what the page's own data holds: where a browser that
 * translates or an extension has changed the text, React draws the page anew from that data. (It makes
 * script elements from the HTML of an empty one; long texts stand in the data as they are.)
 *
 * Every byte here is in every page's first packets, hence the names: e an event or element, t its
 * target, k its key, c the control, m whether Ctrl or ⌘ is held.
 */
const source = (request: string) => `
(d=>{
let on=addEventListener,
off=removeEventListener,
page=JSON.parse(d.getElementById('${dataId}').textContent),
signs=['pointerover','pointerdown','touchstart','keydown','focusin'],
held=new Map,
typed='',
data='',
wait=500,
hold=e=>{
let m=e.ctrlKey||e.metaKey,t=e.target,k=e.key,
c=!e.altKey&&(e.type=='click'
?!m&&!e.shiftKey&&t.closest?.('[${replayAttribute}]')
:k==(m?'k':'/')&&(m||!t.matches?.(':read-write'))&&t);
if(k&&!m&&!k[1]&&held.get(t)?.key)c=0,typed+=k,e.preventDefault();
if(c)e.preventDefault(),e.stopImmediatePropagation(),held.set(c,e)
},
free=()=>{
off('click',hold,!0);
off('keydown',hold,!0);
held.forEach((e,c)=>c.dispatchEvent(new e.constructor(e.type,e)));
held.clear();
typed&&=d.execCommand('insertText',!1,typed)&&''
},
arm=()=>{
signs.map(e=>on(e,start,{capture:!0,passive:!0}));
on('click',hold,!0);
on('keydown',hold,!0)
},
start=()=>{
signs.map(e=>off(e,start,!0));
setTimeout(free,8e3);
Promise.all([
fetch(page.flight${request}).then(e=>e.ok?e.text():Promise.reject()),
d.readyState=='loading'&&new Promise(e=>on('DOMContentLoaded',e)),
...page.scripts.map(e=>new Promise((t,c)=>d.head.append(Object.assign(d.createElement('script'),{src:e,async:!0,onload:t,onerror:c})))),
...page.styles.map(e=>new Promise(t=>{
let c=Object.assign(d.createElement('link'),{rel:'stylesheet',href:e,onload:t,onerror:t});
c.dataset.precedence='next';
d.querySelector('style').after(c)
}))
]).then(([e])=>{
data=e+JSON.stringify(e);
(self.__next_f||=[]).push([0],[1,e]);
(self.TURBOPACK||=[]).push(page.run)
}).catch(()=>{
free();
setTimeout(arm,wait*=4)
})
};
self.trustedTypes?.createPolicy('default',{createScriptURL:e=>e,createHTML:e=>e==d.createElement('script').outerHTML||data.includes(JSON.stringify(e).slice(1,-1))?e:null});
arm();
on('${readyEvent}',free);
try{page.now||=localStorage['${libraryKey}'].includes(location.pathname.replace(/.*(?=.posts.)/,'')+'"')}catch{}
page.now&&(d.hidden?start():requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(dispatchEvent,9,new Event('focusin')))))
})(document)`;

/** As it stands in every page; the policy knows it by its hash. */
export const loaderScript = source('').replaceAll('\n', '');

/**
 * The same for a page that a server made after the build (`PRERENDER_LIMIT`): its flight data is no
 * file of its own but what Next answers at the page's address when it is asked with this header.
 */
export const lateLoaderScript = source(',{headers:{RSC:1}}').replaceAll('\n', '');
