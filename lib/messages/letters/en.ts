import type { letters as main } from './zh-hant-tw';

/** Words about letters and in them, in English. */
export const letters: typeof main = {
  subscribe: {
    title: 'Newsletter',
    description: 'New articles of {name}, sent to your mailbox.',
    intro:
      'Titles, summaries and links of new articles, sent to your mailbox. No account; every letter can be stopped with one click.',
    address: 'Your address',
    addressHint: 'Used for the newsletter alone, never shown, deleted when you unsubscribe.',
    categories: 'Categories',
    categoriesHint: 'None chosen means all of them.',
    allCategories: 'All',
    letterEdition: 'Edition',
    leaveEmpty: 'Leave this empty',
    submit: 'Subscribe',
    sending: 'Sending…',
    backToForm: 'Back to the form',
    onToFront: 'To the front page',
    confirm: 'Look once more, then send',
    confirmAbout: 'If all is right, press “Subscribe”. To change something, go back.',
    sent: 'Please look at your mail: a letter comes within minutes. Open its link and press “Confirm”: only then are you subscribed. If it does not, look among the spam; one address gets three at most a day.',
    outbox:
      'Received, but no mail can be sent at present: please ask the owners of this site to pass the letter on. Open its link and press “Confirm”: only then are you subscribed.',
    closed: 'No subscriptions can be taken now. Please try again later.',
    wrong:
      'Not sent. Write the whole address, such as reader@example.com; we cannot yet send to one with other than plain Latin letters before the @. Go back to change it.',
  },
  confirmation: {
    title: 'Confirm your subscription',
    about: 'Press the button, and {name} sends new articles to this address.',
    submit: 'Confirm',
    done: 'You are subscribed',
    doneAbout: 'The next letter goes to your mailbox. Each ends with a link to unsubscribe.',
  },
  unsubscribing: {
    title: 'Unsubscribe',
    about: 'Press the button, and no more mail is sent; your address and choices are deleted.',
    submit: 'Unsubscribe',
    done: 'Unsubscribed',
    doneAbout: 'Your address and choices are deleted. No more letters will come.',
    rather: 'To change categories or edition only, {again}, and we send you a link for that.',
    again: 'give your address again',
  },
  mine: {
    title: 'Your subscription',
    save: 'Change it to this',
    saved: 'Changed',
    savedAbout: 'The next letter follows your new choices.',
    dataTitle: 'Your data',
    dataAbout:
      'What is kept is what you see above, when you subscribed, and which letters were sent to you.',
    download: 'Download my data',
    remove: 'Unsubscribe and delete my data',
  },
  goneLink: {
    title: 'This link does not work any more',
    about:
      'Links end after a while, one that confirms works once, and only that of the newest letter counts. To subscribe or to change something, {again}.',
    again: 'give your address again',
  },
  unreachable: {
    title: 'Not possible right now',
    about: 'The database does not answer; nothing was changed. Please open the link again later.',
  },
  mail: {
    choices: 'Categories: {categories}\nEdition: {edition}',
    choicesOfOneEdition: 'Categories: {categories}',
    confirmSubject: 'Confirm your subscription to {name}',
    confirmText:
      'Somebody (you, we suppose) gave this address on the site of {name} to subscribe to its newsletter.\n\n{choices}\n\nTo confirm, open this link within two days and press the button there:\n\n{url}\n\nIf it was not you, do nothing: no letters will come, and the address is deleted after two days.',
    mineSubject: 'Your subscription to {name}',
    mineText:
      'Somebody (you, we suppose) gave this address on the site of {name}. It is subscribed already.\n\nTo change categories or edition, to download or delete your data, open this link within a day:\n\n{url}\n\nIf it was not you, do nothing: nothing was changed.',
    subjectOfOne: '{name}: {title}',
    subjectOfMore: '{name}: {title} ({count} articles)',
    listOf: '{name} newsletter',
    read: 'Read on',
    why: 'You get this because you subscribed on the site of {name}.',
    unsubscribe: 'Unsubscribe',
    byline: '{date} · {category}',
  },
};
