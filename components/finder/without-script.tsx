import type { Archive } from '@/lib/articles';
import type { StartingPoints } from '@/lib/finder/starting-points';
import { Message } from '../message';
import { WaysOn } from './ways-on';

/** What stands in the finder's place where script is off. */
export function WithoutScript({ archive, points }: { archive: Archive; points: StartingPoints }) {
  const words = archive.edition.messages.finder;
  return (
    <noscript>
      <div className="finder-row finder-found">
        <p>{words.withoutScript}</p>
        {points.series.length > 0 && (
          <ul className="finder-words">
            {points.series.map(({ name, path, firstTitle }) => {
              const title = (
                <a href={path} className="underlined">
                  {firstTitle}
                </a>
              );
              return (
                <li key={name}>
                  <Message text={words.firstOfSeries} parts={{ name, title }} />
                </li>
              );
            })}
          </ul>
        )}
        <WaysOn archive={archive} />
      </div>
    </noscript>
  );
}
