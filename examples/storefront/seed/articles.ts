import type { DatabaseSync } from 'node:sqlite';
import { Random } from '../random.ts';
import { FIRST_NAMES, LAST_NAMES, SENTENCES, TAGS, TITLE_FORMS } from './words.ts';

export const ARTICLE_COUNT = 5000;
const AUTHOR_COUNT = 40;
const FIRST_DAY = Date.UTC(2021, 0, 1) / 1000;

/** Articles `article-1` to `article-5000`, oldest first, with authors, tags and the words they are found by. */
export function seedArticles(db: DatabaseSync, seed: number): void {
  const random = new Random(seed, 'articles');
  const addAuthor = db.prepare('INSERT INTO authors (id, name) VALUES (?, ?)');
  for (let id = 1; id <= AUTHOR_COUNT; id += 1) {
    addAuthor.run(id, `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`);
  }
  const addTag = db.prepare('INSERT INTO tags (id, name) VALUES (?, ?)');
  for (const [at, name] of TAGS.entries()) addTag.run(at + 1, name);

  const addArticle = db.prepare(
    `INSERT INTO articles (id, slug, title, author_id, published_at, views, summary, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const tagArticle = db.prepare('INSERT INTO article_tags (article_id, tag_id) VALUES (?, ?)');
  const addTerm = db.prepare('INSERT INTO article_terms (term, article_id, weight) VALUES (?, ?, ?)');
  for (let id = 1; id <= ARTICLE_COUNT; id += 1) {
    const tags = drawTags(random);
    const topic = TAGS[tags[0]!]!;
    const title = random.pick(TITLE_FORMS).replace('{}', topic);
    const sentences = Array.from({ length: random.int(14, 22) }, () => random.pick(SENTENCES));
    const views = Math.round(80_000 * random.next() ** 4);
    const published = FIRST_DAY + id * 8 * 3600;
    const summary = `On ${topic}: ${sentences[0]} ${sentences[1]}`;
    const author = random.int(1, AUTHOR_COUNT);
    addArticle.run(id, `article-${id}`, title, author, published, views, summary, sentences.join(' '));

    const fame = Math.round(views / 1000);
    for (const [place, tag] of tags.entries()) {
      tagArticle.run(id, tag + 1);
      addTerm.run(TAGS[tag]!, id, (place === 0 ? 500 : 200) + fame);
    }
  }
}

/** Three to six different tags, by their place in the list; the first is what the article is about. */
function drawTags(random: Random): number[] {
  const tags = new Set<number>();
  for (const wanted = random.int(3, 6); tags.size < wanted; ) tags.add(random.int(0, TAGS.length - 1));
  return [...tags];
}
