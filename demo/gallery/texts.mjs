// @ts-check

/**
 * What the prompts of the gallery say. Sentences of the usual length, for what is looked at is how they stand.
 * @typedef {{ rating: string, reason: string, options: string[], words: string, contact: string }} Texts
 */

/** @type {Record<string, Texts>} */
export const texts = {
  en: {
    rating: 'How was ordering with us?',
    reason: 'What was it about?',
    options: ['Delivery', 'Payment', 'Finding things'],
    words: 'Which words fit?',
    contact: 'May we write back?',
  },
  es: {
    rating: '¿Qué tal ha sido hacer el pedido?',
    reason: '¿De qué se trata?',
    options: ['El envío', 'El pago', 'Encontrar cosas'],
    words: '¿Qué palabras encajan?',
    contact: '¿Podemos responderle?',
  },
  fr: {
    rating: 'Comment s’est passée votre commande ?',
    reason: 'De quoi s’agit-il ?',
    options: ['La livraison', 'Le paiement', 'La recherche'],
    words: 'Quels mots conviennent ?',
    contact: 'Pouvons-nous vous répondre ?',
  },
  de: {
    rating: 'Wie war das Bestellen bei uns?',
    reason: 'Worum geht es?',
    options: ['Lieferung', 'Bezahlung', 'Auffindbarkeit der Artikel'],
    words: 'Welche Wörter passen?',
    contact: 'Dürfen wir Ihnen antworten?',
  },
  pt: {
    rating: 'Como foi fazer a encomenda?',
    reason: 'De que se trata?',
    options: ['A entrega', 'O pagamento', 'Encontrar coisas'],
    words: 'Que palavras se aplicam?',
    contact: 'Podemos responder-lhe?',
  },
  it: {
    rating: 'Com’è andato l’ordine?',
    reason: 'Di che cosa si tratta?',
    options: ['La consegna', 'Il pagamento', 'Trovare gli articoli'],
    words: 'Quali parole si adattano?',
    contact: 'Possiamo risponderle?',
  },
  nl: {
    rating: 'Hoe verliep het bestellen?',
    reason: 'Waar gaat het over?',
    options: ['Bezorging', 'Betaling', 'Iets vinden'],
    words: 'Welke woorden passen?',
    contact: 'Mogen wij u terugschrijven?',
  },
  pl: {
    rating: 'Jak przebiegło składanie zamówienia?',
    reason: 'Czego to dotyczy?',
    options: ['Dostawa', 'Płatność', 'Szukanie rzeczy'],
    words: 'Które słowa pasują?',
    contact: 'Czy możemy odpisać?',
  },
  ja: {
    rating: 'ご注文はいかがでしたか？',
    reason: '何についてですか？',
    options: ['配送', 'お支払い', '商品の探しやすさ'],
    words: '当てはまる言葉はどれですか？',
    contact: 'お返事を差し上げてもよろしいですか？',
  },
  zh: {
    rating: '您的下单体验如何？',
    reason: '是关于什么的？',
    options: ['配送', '付款', '查找商品'],
    words: '哪些词符合？',
    contact: '我们可以给您回信吗？',
  },
  ko: {
    rating: '주문은 어떠셨나요?',
    reason: '무엇에 관한 것인가요?',
    options: ['배송', '결제', '상품 찾기'],
    words: '어떤 말이 어울리나요?',
    contact: '답장을 드려도 될까요?',
  },
  ar: {
    rating: 'كيف كانت تجربة الطلب لدينا؟',
    reason: 'بماذا يتعلق الأمر؟',
    options: ['التوصيل', 'الدفع', 'العثور على المنتجات'],
    words: 'أي الكلمات تناسب؟',
    contact: 'هل يمكننا الرد عليك؟',
  },
  he: {
    rating: 'איך היה להזמין אצלנו?',
    reason: 'במה מדובר?',
    options: ['משלוח', 'תשלום', 'מציאת מוצרים'],
    words: 'אילו מילים מתאימות?',
    contact: 'אפשר להשיב לך?',
  },
}

/** Where the usual question would not go with the answers; in English alone, for no other language is longer for it. */
export const ownRatings = {
  'ease-5': 'How easy or hard was checking out?',
  'expect-5': 'How was it, compared with what you expected?',
  'csat-5': 'How satisfied are you with your order?',
  'confident-5': 'How confident are you in your choice?',
  thumbs: 'Did you find what you came for?',
  'recommend-11': 'How likely are you to recommend us to a friend?',
}
