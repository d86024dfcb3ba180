// The words of the search box, in both languages.
import type { EntryKind, Lang } from '../../model/index.ts';

interface SearchWords {
  readonly label: string;
  readonly placeholder: string;
  readonly results: string;
  readonly recent: string;
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly found: (count: number) => string;
  readonly nothing: (query: string) => string;
  readonly near: string;
  readonly failed: string;
}

export const WORDS: Readonly<Record<Lang, SearchWords>> = {
  ko: {
    label: '사전 찾기',
    placeholder: '용어나 질문을 찾아보세요',
    results: '찾은 항목',
    recent: '최근에 본 항목',
    kinds: { question: '질문', term: '용어', disambiguation: '갈래' },
    found: (count) => `찾은 항목 ${count}개`,
    nothing: (query) => `"${query}"에 맞는 항목이 없습니다.`,
    near: '비슷한 표제어',
    failed: '찾기 자료를 불러오지 못했습니다. 연결을 확인하고 다시 입력해 주세요.',
  },
  en: {
    label: 'Look up',
    placeholder: 'Look up a term or a question',
    results: 'Entries found',
    recent: 'Recent look-ups',
    kinds: { question: 'Question', term: 'Term', disambiguation: 'Senses' },
    found: (count) => `${count} ${count === 1 ? 'entry' : 'entries'} found`,
    nothing: (query) => `No entry matches "${query}".`,
    near: 'Nearest headwords',
    failed: 'The search index could not be loaded. Check the connection and type again.',
  },
};
