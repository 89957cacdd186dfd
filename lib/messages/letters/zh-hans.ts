import type { letters as main } from './zh-hant-tw';

/** Words about letters and in them, in Simplified Chinese as written on the mainland. */
export const letters: typeof main = {
  subscribe: {
    title: '邮件订阅',
    description: '{name}的新文章，发到你的邮箱。',
    intro: '把新文章的标题、摘要和网址发到你的邮箱。不必开账号，每封邮件都能一键退订。',
    address: '你的邮箱',
    addressHint: '只用来发订阅的邮件，不会公开；退订就删除。',
    categories: '要收的分类',
    categoriesHint: '都不选，就是全部。',
    allCategories: '全部',
    letterEdition: '要收的版本',
    leaveEmpty: '这一栏请留空',
    submit: '订阅',
    sending: '提交中……',
    backToForm: '回到表单',
    onToFront: '回到首页',
    confirm: '再看一遍，就可以提交',
    confirmAbout: '没有写错的话，点“订阅”。要改，请回到上一页。',
    sent: '请查收：确认邮件几分钟内会到。打开邮件里的链接，再点“确认订阅”，才算订阅。没有收到的话，看看是不是进了垃圾邮件；同一个邮箱一天最多发三封。',
    outbox:
      '收到了，可是目前发不出邮件，要请网站把确认邮件转给你。打开邮件里的链接，再点“确认订阅”，才算订阅。',
    closed: '现在收不了订阅，请过一会儿再提交。',
    wrong:
      '没有提交。邮箱要写完整，例如 reader@example.com；@前面有中文的邮箱，现在还发不到，请换一个。请回到上一页修改。',
  },
  confirmation: {
    title: '确认订阅',
    about: '点下面的按钮，{name}就会把新文章发到这个邮箱。',
    submit: '确认订阅',
    done: '订阅好了',
    doneAbout: '下一封邮件会发到你的邮箱。每封邮件的结尾都有退订的链接。',
  },
  unsubscribing: {
    title: '退订邮件',
    about: '点下面的按钮，就不再发邮件给你，你的邮箱和选择也会删除。',
    submit: '退订',
    done: '退订了',
    doneAbout: '你的邮箱和选择都删除了，不会再收到邮件。',
    rather: '只是想改分类或版本的话，请{again}，我们会把修改的链接发给你。',
    again: '再填一次邮箱',
  },
  mine: {
    title: '你的订阅',
    save: '改成这样',
    saved: '改好了',
    savedAbout: '下一封邮件起，照新的选择发。',
    dataTitle: '你的数据',
    dataAbout: '这里存的就是上面这些，还有订阅的时间与发过哪些邮件的记录。',
    download: '下载我的数据',
    remove: '退订并删除我的数据',
  },
  goneLink: {
    title: '这个链接不能用了',
    about: '链接有期限，确认订阅的只能用一次，而且最新的那封邮件才算。要订阅或修改，请{again}。',
    again: '再填一次邮箱',
  },
  unreachable: {
    title: '现在做不到',
    about: '数据库没有回应，什么都没有改。请过一会儿再打开一次邮件里的链接。',
  },
  mail: {
    choices: '分类：{categories}\n版本：{edition}',
    choicesOfOneEdition: '分类：{categories}',
    confirmSubject: '确认订阅{name}的邮件',
    confirmText:
      '有人（应该是你）在{name}的网站填了这个邮箱，要订阅邮件。\n\n{choices}\n\n确认的话，请在两天内打开这个链接，再点页面上的按钮：\n\n{url}\n\n不是你填的，请不必理会：不确认就不会发，这个邮箱两天后删除。',
    mineSubject: '你在{name}的邮件订阅',
    mineText:
      '有人（应该是你）在{name}的网站填了这个邮箱。这个邮箱已经订阅了。\n\n要改分类或版本、下载或删除你的数据，请在一天内打开这个链接：\n\n{url}\n\n不是你填的，请不必理会：什么都没有改。',
    subjectOfOne: '{name}：{title}',
    subjectOfMore: '{name}：{title}，共{count}篇',
    listOf: '{name}邮件订阅',
    read: '读全文',
    why: '你在{name}的网站订阅了邮件，所以收到这封邮件。',
    unsubscribe: '退订',
    byline: '{date}　{category}',
  },
};
