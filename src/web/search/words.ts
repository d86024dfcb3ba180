// The words of the search box, in both languages.
import type { EntryKind, Lang } from '../../model/index.ts';

interface SearchWords {
  readonly results: string;
  readonly recent: string;
  readonly near: string;
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly loading: string;
  readonly failed: string;
  readonly clear: string;
  readonly forget: (title: string) => string;
  readonly forgetAll: string;
  /** How the keyboard removes a recent look-up. */
  readonly forgetKey: string;
  readonly nothing: (query: string) => string;
  /** What a screen reader hears of the rows, whose titles these are. */
  readonly foundStatus: (titles: readonly string[]) => string;
  readonly recentStatus: (titles: readonly string[]) => string;
  readonly nearStatus: (titles: readonly string[]) => string;
}

export const WORDS: Readonly<Record<Lang, SearchWords>> = {
  ko: {
    results: '찾은 항목',
    recent: '최근에 본 항목',
    near: '비슷한 표제어',
    kinds: { question: '질문', term: '용어', disambiguation: '갈래' },
    loading: '찾기 자료를 불러오는 중입니다…',
    failed: '찾기 자료를 불러오지 못했습니다. 연결을 확인하고 다시 입력해 주세요.',
    clear: '입력한 글 지우기',
    forget: (title) => `${title}: 최근에 본 항목에서 빼기`,
    forgetAll: '모두 지우기',
    forgetKey: '고른 항목은 Delete 키로 뺍니다.',
    nothing: (query) => `"${query}"에 맞는 항목이 없습니다.`,
    foundStatus: (titles) => `찾은 항목 ${titles.length}개. 첫째 항목: ${titles[0]}.`,
    recentStatus: (titles) => `최근에 본 항목 ${titles.length}개.`,
    nearStatus: (titles) => `비슷한 표제어: ${titles.join(', ')}.`,
  },
  en: {
    results: 'Entries found',
    recent: 'Recent look-ups',
    near: 'Nearest headwords',
    kinds: { question: 'Question', term: 'Term', disambiguation: 'Senses' },
    loading: 'Loading the search index…',
    failed: 'The search index could not be loaded. Check the connection and type again.',
    clear: 'Clear the text',
    forget: (title) => `Remove ${title} from the recent look-ups`,
    forgetAll: 'Clear all',
    forgetKey: 'Delete removes the chosen one.',
    nothing: (query) => `No entry matches "${query}".`,
    foundStatus: (titles) =>
      `${titles.length} ${titles.length === 1 ? 'entry' : 'entries'} found. First: ${titles[0]}.`,
    recentStatus: (titles) =>
      `${titles.length} recent ${titles.length === 1 ? 'look-up' : 'look-ups'}.`,
    nearStatus: (titles) => `Nearest headwords: ${titles.join(', ')}.`,
  },
};
