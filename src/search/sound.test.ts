// Names in English and in Hangul that sound the same.
import { expect, test } from 'vitest';
import { soundOfText } from './forms.ts';

test.each([
  ['dropout', '드롭아웃', '드랍아웃', '드롭 아웃'],
  ['vanishing', '베니싱', '배니싱'],
  ['convolution', '컨볼루션', '콘볼루션', '콘벌루션'],
  ['normalization', '노멀라이제이션', '노말라이제이션'],
  ['softmax', '소프트맥스', '소프트멕스'],
  ['overfitting', '오버피팅', '오버핏팅'],
  ['optimizer', '옵티마이저', '옵티마이져'],
  ['transformer', '트랜스포머', '트렌스포머'],
  ['gradient descent', '그래디언트 디센트', '그레디언트 디센트'],
  ['loss function', '로스 펑션'],
  ['backpropagation', '백프로파게이션'],
  ['cross entropy', '크로스 엔트로피'],
  ['fine-tuning', '파인 튜닝', '파인튜닝'],
  ['learning rate', '러닝 레이트', '러닝레이트'],
])('%s sounds like %s', (english, ...spellings) => {
  expect(spellings.map(soundOfText)).toEqual(spellings.map(() => soundOfText(english)));
});

test.each([
  ['momentum', '모델'],
  ['batch size', '배치 정규화'],
  ['dropout', '드롭'],
])('%s does not sound like %s', (english, other) => {
  expect(soundOfText(english)).not.toBe(soundOfText(other));
});

test('too short to tell', () => {
  expect([soundOfText('bias'), soundOfText('에폭')]).toEqual(['', '']);
});
