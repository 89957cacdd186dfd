import { libraryKey } from '../library-key';
import { readyEvent } from './ready-event';

/** What the loader finds beside it in the page, as JSON: data, never code. */
export interface PageScripts {
  /** Address of the page's flight data, which hydration reads. */
  flight: string;
  scripts: readonly string[];
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
 */
const source = `
(()=>{
const page=JSON.parse(document.getElementById('${dataId}').textContent),
signs=['pointerover','pointerdown','touchstart','keydown','focusin'],
held=new Map,
hold=e=>{
const command=e.ctrlKey||e.metaKey,
control=e.type=='click'
?!command&&!e.shiftKey&&!e.altKey&&!e.button&&e.target.closest?.('[${replayAttribute}]')
:!e.altKey&&e.key==(command?'k':'/')&&(command||!e.target.matches?.(':read-write'))&&e.target;
if(control){e.preventDefault();e.stopImmediatePropagation();held.set(control,[e.target,e])}
},
release=()=>{
removeEventListener('click',hold,true);
removeEventListener('keydown',hold,true);
for(const[target,e]of held.values())target.dispatchEvent(new e.constructor(e.type,e));
held.clear()
},
start=()=>{
for(const sign of signs)removeEventListener(sign,start,true);
setTimeout(release,8e3);
for(const src of page.scripts){
const script=document.createElement('script');
script.src=src;
script.async=true;
script.onerror=release;
document.head.append(script)
}
Promise.all([
fetch(page.flight).then(r=>r.ok?r.text():Promise.reject()),
document.readyState=='loading'&&new Promise(done=>addEventListener('DOMContentLoaded',done))
]).then(([flight])=>{
(self.__next_f=self.__next_f||[]).push([0],[1,flight]);
(self.TURBOPACK=self.TURBOPACK||[]).push(page.run)
},release)
};
for(const sign of signs)addEventListener(sign,start,{capture:true,passive:true});
addEventListener('click',hold,true);
addEventListener('keydown',hold,true);
addEventListener('${readyEvent}',release);
let known;
try{known=localStorage.getItem('${libraryKey}')?.includes('"'+location.pathname+'"')}catch{}
if(page.now||known)start()
})()`;

/** As it stands in every page; the policy knows it by its hash. */
export const loaderScript = source.replaceAll('\n', '');
