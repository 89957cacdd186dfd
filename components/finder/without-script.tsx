import type { Archive } from '@/lib/articles';
import type { StartingPoints } from '@/lib/finder/starting-points';
import { WaysOn } from './ways-on';

/** What stands in the finder's place where script is off. */
export function WithoutScript({ archive, points }: { archive: Archive; points: StartingPoints }) {
  return (
    <noscript>
      <div className="finder-row finder-found">
        <p>
          這裡能照一句話推薦文章、並排比較、引原文回答。這些都在你的裝置上算，要開啟 JavaScript
          才能用。
        </p>
        {points.series.length > 0 && (
          <ul className="finder-words">
            {points.series.map(({ name, path, firstTitle }) => (
              <li key={name}>
                系列「{name}」第一篇：
                <a href={path} className="underlined">
                  {firstTitle}
                </a>
              </li>
            ))}
          </ul>
        )}
        <WaysOn archive={archive} />
      </div>
    </noscript>
  );
}
