import { describe, expect, it } from 'vitest';
import { suggestLanguages } from './detect-language.ts';
import type { LanguageCode } from './languages.ts';
import type { OcrPage } from './ocr-page.ts';

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };

/** What the engine made of a text, as it was seen on renderings of own texts. */
function pageOf(text: string, { readIn, confidence }: { readonly readIn: string; readonly confidence: number }): OcrPage {
  const lines = text.split('\n').map((line) => ({ box: BOX, words: line.split(' ').map((word) => ({ text: word, confidence, box: BOX })) }));
  return { schema: 1, widthPx: 100, heightPx: 100, lines, marks: [], engine: { name: 'tesseract.js', model: `${readIn} 4.0.0_best_int`, settings: {} } };
}

const ENGLISH = `Senior Data Engineer
We look for an engineer who builds the pipelines of our warehouse and who likes to explain them.
* Three years of experience with Python and SQL
* Knowledge of Kafka is a plus`;

const GERMAN = `Leitende Dateningenieurin
Wir suchen eine Kollegin, die gerne mit groBen Datenmengen arbeitet und auch fur
andere Lésungen findet. Sie werden mit der Fachabteilung Uber Winsche sprechen.
« Mehrjahrige Erfahrung mit Python und SQL`;

const FRENCH = `Nous cherchons une collégue qui aime travailler avec de grands volumes de
données et qui sait expliquer ses choix. Vous étes responsable de la qualité des
rapports et vous parlez avec les équipes du métier.`;

const SPANISH = `Buscamos una compafera que disfrute del trabajo con grandes volimenes de
datos y que sepa explicar sus decisiones. Seras responsable de la calidad de los
informes y hablaras con los equipos de negocio.`;

const RUSSIAN = `Мы ищем разработчика, который умеет строить хранилища и любит порядок.
Вы будете работать вместе с аналитиками над отчётами и следить за качеством.
Опыт работы с Python и SQL от трёх лет`;

const RUSSIAN_AS_ENGLISH = `CTapuwini pazspa6oT4nk aHHbix
MbI uujem pa3spa6oTunka, KOTOpbIi yMeeT CTpoNTb XpaHunuua U MOG6UT NopagoK.
Boi 6yeTe paboTaTb BMeCTe C aHANUTMKAMN Hag OTYETAMH UM CHeANTb 3a
Ka4eCTBOM JaHHbIX.`;

const GERMAN_AS_RUSSIAN = `Мг зиспеп ете КоНедт, Че деге тй дгоВеп Рептепдеп агейе ипа аисВ г
апаеге 65ипдеп Япае. Зе мег4еп тй 4ег Расваейипа Ъег йпзсНе зргеспеп
па эта г фе Се дег Вейс Ме уегап мой Исп.`;

const TERMS = `Python SQL Kafka Airflow Kubernetes Terraform Spark Docker Snowflake dbt Looker Grafana Prometheus Jenkins`;

const CODE = `const readRows = (topPx: number) => toRgba(canvasContext.getImageData(0, topPx, widthPx, rowsPerStrip));
export const findCut = createCutFinder({ gapPx, emptyAbove });
return bands.flatMap((oneBand) => toPgm(scaleGrey(oneBand, factorOf(oneBand))));`;

describe('a text in another language than it was read in', () => {
  it.each<readonly [string, string, string, number, readonly LanguageCode[]]>([
    ['German read as English', GERMAN, 'eng', 85, ['deu']],
    ['French read as English', FRENCH, 'eng', 91, ['fra']],
    ['Spanish read as English', SPANISH, 'eng', 90, ['spa']],
    ['English read as German', ENGLISH, 'deu', 88, ['eng']],
    ['French read as Spanish', FRENCH, 'spa', 90, ['fra']],
    ['Russian read as English: with English, for its terms of trade', RUSSIAN_AS_ENGLISH, 'eng', 42, ['rus', 'eng']],
    ['Russian read as German and French', RUSSIAN_AS_ENGLISH, 'deu+fra', 42, ['rus', 'eng']],
    ['German read as Russian: Latin letters are all that can be told', GERMAN_AS_RUSSIAN, 'rus', 39, ['eng']],
    ['German beside English', `${ENGLISH}\n${GERMAN}\n${GERMAN}`, 'eng', 88, ['deu', 'eng']],
  ])('is noticed: %s', (_title, text, readIn, confidence, languages) => {
    expect(suggestLanguages([pageOf(text, { readIn, confidence })])).toMatchObject({ languages });
  });

  it('is told in a sentence', () => {
    expect(suggestLanguages([pageOf(GERMAN, { readIn: 'eng', confidence: 85 })])?.reason).toBe('This looks like German; it was read as English.');
  });

  it('is noticed over several pictures of one note', () => {
    const half = (text: string): OcrPage => pageOf(text, { readIn: 'eng', confidence: 85 });
    const pages = GERMAN.split('\n').map(half);
    expect(suggestLanguages(pages)).toMatchObject({ languages: ['deu'] });
  });
});

describe('nothing is suggested', () => {
  it.each<readonly [string, string, string, number]>([
    ['for English read as English', ENGLISH, 'eng', 92],
    ['for German read with German among others', GERMAN, 'eng+deu', 88],
    ['for Russian read as Russian', RUSSIAN, 'rus+eng', 88],
    ['for a list of terms, which is of no language', TERMS, 'deu', 90],
    ['for a few words', 'Wir sind die Besten und das ist gut', 'eng', 80],
    ['for blurred English', ENGLISH, 'eng', 50],
    ['for code, which mixes capitals into words but is read well', CODE, 'eng', 84],
    ['for an empty page', '', 'eng', 0],
    ['for a language that the person added', GERMAN, 'nds+eng', 80],
    ['for a page of an unknown engine', GERMAN, 'scripted', 80],
  ])('%s', (_title, text, readIn, confidence) => {
    expect(suggestLanguages([pageOf(text, { readIn, confidence })])).toBeNull();
  });
});
