import type { ElementKind, Facet } from './fact';

/** What a label or a section title says of the text under it. */
export type Meaning =
  | { readonly is: 'facet'; readonly facet: Facet }
  | { readonly is: 'trade-off' }
  | { readonly is: 'solutions' }
  | { readonly is: 'roles' }
  | { readonly is: 'alternatives' }
  | { readonly is: 'aliases' }
  | { readonly is: 'choice' }
  /** "Types of NoSQL": the items below are kinds of thing. */
  | { readonly is: 'kinds' }
  | { readonly is: 'qualities' }
  | { readonly is: 'container'; readonly kind: ElementKind }
  | { readonly is: 'neutral' }
  | { readonly is: 'furniture' };

type MeaningName = Facet | 'trade-off' | 'choice' | 'kinds' | 'solutions' | 'roles' | 'alternatives' | 'aliases' | 'qualities' | 'neutral' | 'furniture' | `container:${ElementKind}`;

const lines = (...phrases: readonly string[]): string => phrases.join('|');

/**
 * The default vocabulary, English and German first, then what notes in other languages were seen to use, scripts apart: phrases in lower
 * case, without decoration, leading numbers and the words in `LEADING`. A phrase with ` *` at its end also takes the name it speaks of.
 */
const DEFAULTS: Readonly<Record<MeaningName, string>> = {
  definition: lines(
    'cosè *|che cosè *|cosa sono *|là gì|what happens|what and why of *|one-sentence definition|one sentence definition|one-line summary|one line summary',
    'one-sentence summary|in one sentence|definition in one sentence|one-line definition|one-liner|định nghĩa|mô tả|descrizione|opis|what it is|what is it',
    'what is this|definition|description|short description|brief description|what is *|what are *|was ist *|beschreibung|concept|in a nutshell|core idea|the idea|intent|definición|qué es *',
    'que es *|qué son *|que son *|o que são *|que sont *|definição|o que é *|définition|quest-ce que *|definizione|definicja|big idea|the big idea|idea',
    'what|meaning|in simple terms|in simple words|in plain words|in plain terms|simply put|descripción|concepto|descrição|conceito|grundidee|konzept',
    'qué es|que es|qué son|o que é|o que são|cos’è|cosè|cosa è|quest-ce que cest|was ist das|qué hace',
    'что это|что это такое|что такое *|определение|суть|описание|идея|концепция',
    '是什么|是什麼|何か|描述|説明|설명|定义|定義|정의|개념|概念',
  ),
  characteristic: lines(
    'unique features|unique features of *|unique features for *|responsibilities|responsibilities of *|highlights|highlights of *|đặc điểm|characteristics|characteristic|properties|features|traits|attributes',
    'eigenschaften|merkmale|schlüsselmerkmale|hauptmerkmale|kernmerkmale|hallmarks|defining traits|capabilities|key features|características|caractéristiques|caratteristiche|cechy|profile',
    'особенности|характеристики|свойства|основные свойства|свойства *|основные свойства *',
    '特徴|特性|特点|특징|特征|特點|核心特性|核心特点|主要特性|主要特点|关键特性|关键能力|核心能力|特長|主な特徴|주요 특징',
  ),
  example: lines(
    'good examples|typical examples|principais exemplos|known uses|seen in|principales ejemplos|exemplo de uso|exemplos de uso|ejemplo de uso|ejemplos de uso|ex|eg|e.g|e.g.|for eg|example use case|ví dụ|examples|example|real-world examples',
    'real world examples|real-life examples|beispiele|beispiel|examples in practice|who uses it|example scenario|example scenarios|ejemplos|ejemplo',
    'exemplos|exemplo|exemples|exemple|esempi|przykłady|przykład',
    'примеры',
    '典型使用案例|使用案例|典型案例|例子|示例|예시|案例|実例|사례|예제',
  ),
  need: lines(
    'functional requirements|requisitos funcionales|requisitos funcionais|exigences fonctionnelles|funktionale anforderungen|implementation requirements|technical requirements|needs|need|requirements|requires|desired properties|required properties|anforderungen|bedarf|what it needs|prerequisites|demands|what matters',
    'what matters here|must-haves|must haves|expectations|what we need from it|what it must do|requisitos|exigences|requisiti|wymagania|must have',
    'nice to have|nice to haves|has to',
    '要求|需求|前提条件|要件|요구사항',
  ),
  implication: lines(
    'implications|architecture implications|architectural implications|implication|what follows|auswirkungen|folgen|design implications',
    'what it means for the architecture',
  ),
  principle: lines(
    'kernprinzipien|kernprinzipien von *|grundprinzipien|grundprinzipien von *|prinzipien von *|leitprinzipien|principles|principle|core principles|design principles|guiding principles|tenets|prinzipien|grundsätze|ground rules|principios|princípios|principes',
    'golden rules|golden rules of *|золотые правила|золотые правила *|principi|zasady|principios de diseño|basic principles|basic rules|rules and principles|foundational principles|philosophy|fundamental principles|rules',
    'принципы',
    '最佳实践|原則|原则|核心原则|设计原则|基本原則|設計原則|원칙',
  ),
  suits: lines(
    'better when|when it helps|when it fits|strong fit|best fit|good fit|great fit|when use *|when using *|quando fare *|utilisations|utilisations typiques|cas dutilisation|quand lutiliser|quando adottare *|quando adottarlo|quando usarlo|quando usarla|quando usarli|quando usarle|quando usá-lo|quando usá-la|quando usá-los|cuándo usarlos|cuándo usarlas',
    'quando usare *|quando utilizzare *|casi duso|adatto per|khi nào nên dùng|khi nào nên dùng *|khi nào nên sử dụng|khi nào nên sử dụng *',
    'khi nào sử dụng *|quando adottare|quando utilizzare|casos de uso de *|casos de uso del *|casos de uso do *|casos de uso da *|cas dusage de *',
    'buen fit|buen encaje|bom encaixe|bom para|boa para|bueno para|buena para|buono per|bon pour|bonne pour|gut für|recomendado|recomendado para|cuándo utilizar *|cuando usar *|cuándo elegir *|cuándo utilizarlo|quando utilizar *|quando escolher *|quand choisir *',
    'typical scenarios|common scenarios|ideal scenario|ideal scenarios|typical applications|real-world applications|practical applications|common applications|real-world use|popular for|common usage|typical usage|usual usage|óptimo para|ótimo para|typical uses|main uses|key uses|effective for|effective when|beneficial for|beneficial when|appropriate for|appropriate when',
    'use case examples|examples of use|examples of use cases|scenarios|usage scenarios|escenarios|cenários|uses|common uses|used in|often used in|khi nào sử dụng|trường hợp sử dụng|best for|designed for',
    'built for|common in|commonly found in|typical use|typically used for|commonly used for|often used for|mostly used for|mainly used for|good for',
    'ideal for|great for|suitable for|suited for|suits|well suited for|well suited to|perfect for|best suited for|best suited to|excels at|shines at',
    'shines when|when|use|used when|used for|used if|when to use|when to use it|when to use this|when to use this pattern|when should i use it',
    'when should you use it|use when|use it when|use this when|use if|use it if|use it for|use for|when it works well|works well for|works well when',
    'works best for|works best when|best when|use cases|use case|use-cases|usecases|when to choose|when to choose it|when to prefer|when to prefer it',
    'ideal workloads|suitable workloads|good workloads|when to adopt|when to adopt it|when to install|when to install it|when to deploy it|when to introduce it|when to apply|when to apply it|signs you need it|signals that you need it|prefer when|when to consider|when to consider it|when it fits|fits|fits when|good fit|good fit for|a good fit for|a good fit when|sweet spot',
    'applicability|where it shines|when it shines|recommended for|recommended when|consider when|choose when|choose it when|choose if|choose if you need|choose when you need|choose it if|use if you need|use when you need|pick if|pick when|geeignet für',
    'wann sinnvoll|sinnvoll wenn|sinnvoll bei|sinnvoll für|wann lohnt es sich|wann lohnt sich das|wann lohnt sich *|wann nutzen|wann nutze ich *|wann brauche ich das|wann brauche ich *|lohnt sich wenn',
    'gut geeignet für|wann verwenden|wann einsetzen|einsatzgebiete|einsatzszenarien|einsatzbereiche|anwendungsgebiete|anwendungsbereiche|anwendungsfälle',
    'anwendungsfall|einsatz|wann es passt|when to use *|when to prefer *|when should you use *|when should i use *|when to choose *|choose this when',
    'choose this if|pick this when|when to consider *|when you need|when you need it|when you need one|when you need them|when do you need it|when do you need one',
    'when to reach for *|when to introduce *|when to adopt *|when to apply *|when to add *|when to employ *|when to bring up *|when to go for *',
    'use it|when i would use it|when id use it|when would you use *|when would you choose *|when would you pick *|when would you prefer *|when would i use *|when would i choose *|when would we use *|when do you use *|when do i use *|when do we use *|when should we use *|when should you choose *|when should you pick *|when should you prefer *|when should i choose *|when should i pick *|when should one use *',
    'when to position *|when to propose *|when to recommend *|when to pick *|when to switch to *|when to move to *|when to migrate to *|when to upgrade to *|where to use *|use cases of *|use cases for *',
    'use-cases for *|casos de uso|caso de uso|casos de aplicación|cuándo usar|cuándo usarlo|cuándo usarla|cuando usar|cuándo utilizar|ideal para|use quando',
    'usar cuando|úsalo cuando|use se|escolha quando|melhor para|mejor para|quando usar|quando utilizar|cas d’usage|cas dusage|cas d’utilisation',
    'quand l’utiliser|quand utiliser|casi d’uso|zastosowania|kiedy używać|cuándo usar *|quand utiliser *|quando usar *|suitable cases|suitable applications',
    'suitable scenarios|suitable use cases|applicable scenarios|where to use|where to use it|when is it a good fit|useful when|useful for|most useful when|suited to|suited for|best in class for|best-in-class for',
    'ideal when|best used when|best used for|great when|good when|makes sense when|when it makes sense|where it fits|who should use it|signs you need it',
    'signs that you need it|green flags|you need it when|fits well|works well|for|usos|indicado para|indicado cuando|idéal pour|quando usare|prendre si',
    'choisir si|utiliser si|utiliser quand|à utiliser si|à choisir si|privilégier si|usar si|elegir si|elegir cuando|usar se|usar quando|escolher se',
    'escolher quando|verwenden wenn|nutzen wenn',
    'подходит для|где применять|где используется|когда использовать|когда использовать *|когда применять *|когда выбирать *|когда выбирать|когда выбрать *|когда нужен *|когда нужен|когда нужна|когда нужно|когда брать',
    'когда нужна *|применение|использование|когда применять|подходит|сценарии использования|где использовать',
    '应用|典型应用|什么时候选|什么时候选择|什么时候用|何时选|何时选择|何时用|适用|适合|适用情况|使用场景|应用场景|活用シーン|利用シーン|向いているケース|사용 사례|활용 사례|적합한 경우|使いどころ|ユースケース|用途|适用场景|使用的场景|什么时候使用|何时使用|適用場景|應用場景|使用場景|使用情境|使用時機|適用情境|适合场景|适用于|何時使用|活用例',
    '適したケース|使うべき場面|언제 사용|什麼時候用|什么时候用|何時使用|何时用|什麼時候使用|適合場景|适合场景|언제 쓰나',
  ),
  struggles: lines(
    'menos ideal|menos adecuado|menos adequado|moins idéal|weniger geeignet|weniger geeignet für|worse when|weaker fit|weak fit|when it hurts|peor para|pior para|no apto para|moins adapté|moins adapté pour|à éviter quand|à éviter pour|non adatto per|quando non usarlo|quando non usarla|quando non usarli|quando non usarle|quando não usá-lo|quando não usá-los|cuándo no usarlos|khi nào không nên dùng',
    'khi nào không nên dùng *|khi nào không nên sử dụng|khi nào không nên sử dụng *|quando non usare|quando non usare *|quando non utilizzare',
    'quando non utilizzare *|no recomendado|no recomendado para|não recomendado|não recomendado para|not recommended|not recommended for',
    'cuándo no utilizarlo|when not|não use quando|não use se|não usar quando|evite quando|no usar cuando|no lo uses cuando|evitar cuando|evitar quando',
    'when would you not use *|when would you avoid *|when should you not use *|when should i not use *|when should you avoid *|when shouldnt you use *|when wouldnt you use *|when not to pick *',
    'nicht sinnvoll|nicht sinnvoll wenn|nicht sinnvoll bei|wann nicht sinnvoll|wann lohnt es sich nicht|when i wouldnt|when i would not|when i wouldnt use it|skip it|dont use it|avoid it|when you dont|when you dont need it|when you dont need one|when you dont need them|when you do not need it|when you do not need one|not needed for|not needed when|not needed if|when not needed|when its not needed',
    'when would i not|when would i not use it|when would i not pick it|when should i not use it|when not to pick|be careful when|careful when|be cautious when|think twice when|when not to use|when not to use it|when not to use this|when not to use this pattern',
    'when not to adopt|when not to adopt it|when not to install|when not to install it|when not to apply|when not to apply it|when not to choose|when to avoid|when to avoid it|not for|not good for|not suitable for|not suited for|not ideal for|bad for|poor for|worst for',
    'not use when|not use if|reasons not to choose|reasons not to choose *|avoid when|avoid if|avoid it when|avoid for|dont choose|do not choose|dont use|do not use|do not use when|dont use when|dont use it when|dont use if|dont use for|do not use it for|dont use it for',
    'when it struggles|struggles|struggles with|struggles when|where it struggles|where it breaks|falls short when|falls short|poor fit|bad fit',
    'a poor fit for|poor fit for|bad fit for|not a fit for|skip it when|nicht geeignet für|ungeeignet für|wann nicht|wann nicht verwenden',
    'wann nicht einsetzen|when not to use *|when to avoid *|when not to choose *|when not to reach for *|dont use it if|cuándo no usar|cuándo no usarlo',
    'cuándo evitar|cuándo no usar *|cuándo no utilizar *|quando não usar|quando não usar *|quand ne pas utiliser *|quand l’éviter|quand léviter',
    'quand ne pas l’utiliser|quand ne pas utiliser|kiedy nie używać|when to skip|use something else|use something else when|use something else if',
    'unsuitable cases|unsuitable applications|unsuitable scenarios|unsuitable for|not suited to|when not to|when is it not a good fit|overkill',
    'probably overkill|likely overkill|overkill when|overkill if|overkill for|may not be ideal when|may not be ideal for|not ideal when|not ideal if',
    'less suitable when|less suitable for|may not be suitable when|may not be suitable for|not a good fit when|not a good fit for|worst when',
    'where it does not fit|where it doesnt fit|who should not use it|signs you do not need it|signs you dont need it|red flags|does not fit|doesnt fit',
    'does not suit|doesnt suit|does not work|doesnt work|not a fit|écarter si|éviter si|éviter quand|à éviter si|ne pas utiliser si|evitar si|evitar se',
    'where it loses|unsuitable|not built for|not made for|not designed for|non-use cases|anti-use cases',
    'no usar si|não usar se|vermeiden wenn|nicht verwenden wenn',
    'не подходит для|когда не использовать|не подходит',
    '什么时候不选|什么时候不用|何时不选|何时不用|不适用|不适合|不适用场景|不适用于|不适合场景|向いていないケース|向かないケース|부적합한 경우|不適用場景|何时不使用|何時不用|避けるべき場面|使うべきでない場面',
  ),
  benefit: lines(
    'positive consequences|why to use|why to use *|why this pattern exists|why it exists|vantaggio|punti di forza|pregi|atouts|forces|ưu điểm|lợi ích|benefits|benefit|adv|advantages|advantage|pros|pro|strengths|strength|upsides|upside',
    'easier|becomes easier|what becomes easier|what gets easier|einfacher|provides|it provides|this provides|what you gain|what i gained|what we gained|what i liked|what we liked|what i like|what we like|what went well|why bother|gains|the good|the goods|goods|good|positives|why use it|why use it?|what it buys you|what it gives you|vorteile|vorteil|stärken',
    'benefício|beneficio|vantagem|pluspunkte|why use *|why choose *|why pick *|reasons to use *|reasons to choose *|gained|ventajas|ventaja|prós|pró|beneficios|vantagens|benefícios|avantages',
    'avantage|bénéfices|vantaggi|zalety|puntos fuertes|points forts|pourquoi utiliser *|por qué usar *|por que usar *|perché usare *|warum *|the good parts',
    'good parts|what we like|what i like|likes|wins|why its good|why it is good|why its great|why it is great|why choose it|why pick it|why we choose it',
    'why its important|why it is important|why it matters|why it helps|why they help|why they matter|why its useful|why it is useful|buys you|what it buys you|why it works|why it works well|why it fits|you get|you gain',
    'merits|perks|plus points|good points|strong points|selling points|value proposition|value add',
    'what you get|problem solved|problems solved|this gives you|it gives you|that gives you|gives you|excels|excels in|benefici|benefici di *|vantaggi di *',
    'сильные стороны|преимущества|плюсы',
    'メリット|利点|長所|优点|优势|優點|장점|優勢|好处|好處|이점|強み',
  ),
  drawback: lines(
    'kritik|kritikpunkte|criticism|criticisms|disadvatages|svantaggio|compromises|sfide|criticità|punti deboli|difetti|faiblesses|main issues|main problems|key issues|desafio|cuidado|cuidados|nhược điểm',
    'harder|more difficult|becomes harder|what becomes harder|what becomes more difficult|what gets harder|schwieriger|hạn chế|thách thức|liabilities|negative consequences|drawbacks|drawback|disadv|disadvantages|disadvantage|cons|con|weaknesses|weakness|downsides|downside|limitations|limitation|limits',
    'challenges|challenge|risks|problems|pitfalls|shortcomings|caveats|what you give up|what i gave up|what we gave up|what i lost|what we lost|what i disliked|what we disliked|what i did not like|what i didnt like|what we did not like|what hurt|deal breakers|dealbreakers|what you pay|what it costs|what it costs you|the bad|the bads|bad',
    'negatives|gotchas|nachteile|nachteil|schwächen|herausforderungen und überlegungen|herausforderungen|grenzen|einschränkungen|given up|contras|contra|desventajas|desafíos|desafios|défis',
    'desventaja|inconvenientes|limitaciones|desvantagens|limitações|inconvénients|inconvénient|limites|svantaggi|wady|puntos débiles|points faibles|costs',
    'failure modes|failure modes of *|failure modes at scale|complexity costs|complexities|price to pay|problem with *|problems with *|issues with *|the bad parts|bad parts|the catch|catch|what hurts|where it hurts',
    'what we dont like|what i dont like|dislikes|watch out for|beware|beware of|watch out|things to watch out for|you pay|you lose|you give up',
    'what you lose|not so good|not so great|less good|the not so good|not good|the ugly|against|problem created|problems created|new problems|why avoid *',
    'riscos|riesgos|risques|rischi|risiken|desvantagem|rejected due to|rejected because|rejected for|why rejected|why it was rejected|reason for rejection|reasons for rejection|rejection reasons|reason rejected|reasons rejected|reason for rejecting|why we rejected it|why not chosen|reason not chosen|reason for not choosing',
    'demerits|minus points|weak points|bad points|watch-outs|shortfalls|failure scenarios',
    'pain points|what can go wrong|what goes wrong|how it can fail|dangers|why it hurts|problems it creates|problems it introduces|hidden costs',
    'why not|why not *|why not use *|reasons to avoid *|reasons not to use *|svantaggi di *|contro|problemi',
    'слабые стороны|ограничения|недостатки|минусы',
    'デメリット|欠点|短所|課題|缺点|缺點|劣势|단점|局限|局限性|限制|弊端|劣勢|缺陷|不足|挑战|挑戰|制限|制約|弱み|問題点|한계|문제점',
  ),
  'trade-off': lines(
    'pros cons|pros cons of *|pros e contra *|pros e contras *|prós e contra *|prós e contras *|pros y contras *|ventajas y desventajas de *',
    'vantagens e desvantagens de *|pour et contre *|trade-offs|trade-off|tradeoffs|tradeoff|trade offs|pros and cons|pros/cons|pros & cons|pros, cons',
    'advantages and disadvantages|benefits and drawbacks|benefits and challenges|strengths and weaknesses|good and bad|benefits/drawbacks',
    'advantages/disadvantages|vor- und nachteile|abwägung|pros and cons of *|trade-offs of *|tradeoffs of *|ventajas y desventajas',
    'ventajas e inconvenientes|vantagens e desvantagens|avantages et inconvénients|pros y contras|prós e contras|pour et contre|zalety i wady',
    'advantages vs disadvantages|pros vs cons|pros vs. cons|benefits vs drawbacks|strengths vs weaknesses',
    'плюсы и минусы',
    '优点与缺点|优点和缺点|优势与劣势|优缺点分析|メリットとデメリット|メリット・デメリット|优缺点|장단점|優缺點|优势和劣势|장점과 단점|利点と欠点|权衡|トレードオフ',
  ),
  solutions: lines(
    'example notes|example systems|example engines|example services|representative products',
    'vendor offering|vendor offerings|platforms|platform options|công cụ|công nghệ|solutions|solution|tools|tool|technologies|technology|products',
    'typical tools|tooling stack|tool stack|tooling support|typical implementation|typical implementations|tech|tech stack|technology stack|stack|tooling|implementations',
    'implementation options|implemented by|implemented with|examples of tools|example tools|example products|example technologies|example databases',
    'product examples|tool examples|examples of products|database examples|popular tools|popular options|popular choices|popular products|popular databases',
    'popular implementations|software|services|vendors|which products|which tools|lösungen|werkzeuge|produkte|technologien|typische werkzeuge|built with',
    'powered by|candidates|available tools|available solutions|tools/systems|tools and systems|well-known products|products and tools|tools and technologies|technologies used|tools used',
    'tech used|tools/tech|tech/tools',
    'technologies used *|tools used *|technology used *|technologies in *|tech stack of *|tools for *|technologies for *|frameworks for *',
    'technologies behind *|databases|engines|frameworks|typical stack|example systems|example services|example engines|typical systems|popular systems',
    'well-known systems|systems|typical products|typical technologies|reference stack|herramientas|tecnologías|productos|ferramentas|tecnologias|produtos',
    'outils|technologies utilisées|produits|strumenti|narzędzia|libraries|library options|providers|example platforms|popular platforms|outils recommandés',
    'ferramentas e tecnologias|tecnologias e ferramentas|herramientas y tecnologías|tecnologías y herramientas|outils et technologies|strumenti e tecnologie',
    'outils associés|outils courants|outils populaires|outils utilisés|herramientas recomendadas|herramientas comunes|herramientas populares',
    'herramientas utilizadas|ferramentas recomendadas|ferramentas comuns|ferramentas populares|ferramentas utilizadas|strumenti comuni|empfohlene werkzeuge',
    'examples of technologies|examples of solutions|examples of systems|examples of implementations|examples of software|examples of vendors',
    'examples of platforms|examples of frameworks',
    'инструменты|стек|технологический стек|технологии|решения|примеры технологий|примеры решений',
    '厂商方案|开源方案|商业方案|开源实现|云服务|常见产品|工具|도구|ツール|技术栈|技術棧|常用工具|主流产品|代表产品|常见工具|常见实现|実装例|主な製品|기술 스택',
  ),
  roles: lines(
    'choose|choose from|pick from|options|options include|components|component|component choices|building blocks|technology choices|architecture components',
    'parts|moving parts|layers|bausteine|komponenten|the stack|the stack so far|stack so far|our stack|my stack|current stack|stack by layer|tool choices',
    'briques|componentes|composants|componenti|componentes principales|komponenty',
    'компоненты',
    '组件',
  ),
  alternatives: lines(
    'alternatives considered|considered alternatives|alternatives|alternative|alternatives to *|competitors|alternativen|instead of it|compare with',
    'alternativas|alternatives à *|alternative a *',
    '替代方案|代替案|대안',
  ),
  aliases: 'also known as|also called|aka|a.k.a|synonyms|synonym|other names|auch bekannt als',
  choice: lines(
    'recommendation logic|decision logic|selection logic|decision rules',
    'what should i use|what should you use|what should we use|what to use|which should i use|which should you use|what should i choose',
    'what should you choose|quick picks|quick picks by *|picks by *|quando escolher qual|quando usar cada um|quando usar qual|cuándo elegir cuál',
    'cuándo usar cada uno|cuándo utilizar cada uno|cuándo usar qué|cuál elegir|quand utiliser chacun|quando usare ciascuno|quando utilizar cada um|qual escolher|quale scegliere',
    'какой выбрать|что выбрать|практическое правило выбора|правило выбора|quand choisir quoi|choice|choices|choisir|que choisir|how to choose|how to decide|how do i choose|choosing|decision framework',
    'architecture decision framework|decision guide|decision matrix|decision heuristics|heuristics|quick heuristics|selection heuristics|decision tree',
    'quick decision tree|decision flow|decision flowchart|decision flow chart|decision rules|design decision guidance|selection guide|selection criteria',
    'when to use what|when to use which|when to use each|when to choose what|when to choose which|when to pick what|what to use when|which one to choose',
    'which one to pick|which one should i use|which one to use|which to use|which to choose|which one should you choose|rules of thumb|rule of thumb',
    'thumb rules|choose by *|choosing by *|pick by *|quick rules of thumb|recommendations|quick decision guide|quick guide|when to choose alternatives',
    'when to use alternatives|choosing an alternative|entscheidungshilfe|was wann|wann was|auswahl des *|auswahl der richtigen *|auswahl der geeigneten *|die richtige wahl|how to choose *|choosing the right *|choosing between *',
    'picking the right *|picking a *|picking an *|picking your *|choosing a *|choosing an *|choosing your *|selecting a *|selecting an *|selecting your *',
    'decision table|quick decision table|choice guide|choosing guide|selecting the right *|cuándo elegir|cómo elegir|como escolher|comment choisir',
    'jak wybrać|decision-tree shortcut|decision shortcut|decision cheat sheet|decision cheatsheet|decision checklist|quick pick|quick rules|simple rules',
    'which to pick|making the choice|verdict|final verdict|my defaults|practical guidance|guidance',
    'best choice by *|recommended by *|recommendations by *|recommendation by *|quick recommendations|quick reference for choosing',
    '選び方|如何选择|选型|如何选型|选型建议|选择建议|使い分け|選定基準|선택 기준',
  ),
  qualities: lines(
    'qualities|architecture qualities|quality attributes|quality attribute|architecture characteristics|non-functional requirements',
    'nonfunctional requirements|nfrs|evaluation criteria|criteria|decision criteria|quality goals|quality criteria|architecture goals|qualitätsmerkmale',
    'qualitätsziele|illities|ilities',
  ),
  kinds: lines(
    'types|kinds|categories|subcategories|sub-categories|subtypes|sub-types|subtypes of *|sub-types of *|types of *|kinds of *|categories of *',
    'families of *|major types *|types de *|tipos de *|tipi di *|arten von *|rodzaje *',
    'виды *',
  ),
  neutral: lines(
    'when to use other architectures|when to use other approaches|when to use other tools|when to use another approach|when to use another tool|when to use something else|when to consider other architectures|when to consider other approaches|challenges and solutions|challenges & solutions|challenges and their solutions|problems and solutions|problems & solutions|problems and their solutions|issues and solutions',
    'works with|integrates with|compatible with|plays well with|pairs with|supports|supported platforms',
    'where it fits in the stack|where it fits in the architecture|deployment options|deployment models|deployment modes|hosting options|installation options|pattern|role|definitions|key definitions|components of *|key components of *|main components of *|core components of *|summary|overview|introduction',
    'intro|background|architecture|conclusion|conclusions|notes|note|how it works|diagram|diagrams|details|context|motivation|why we need it|why|how',
    'key insight|looking ahead|takeaways|key takeaways|tl;dr|tldr|example implementation|implementation|step by step|faq|questions|open questions',
    'discussion|history|origin|story|best practices|practices|anti-patterns|guidelines|tips|lessons learned|conclusion and outlook|outlook|zusammenfassung',
    'überblick|einleitung|fazit|hintergrund|comparison|comparisons|vergleich|next steps|assessment questions|considerations|key considerations',
    'getting started|structure|data flow|flow|workflow|patterns in practice|in practice|variants|variations|key concepts|concepts|terminology|glossary',
    'key decision|key question|important|warning|update|goal|goals|purpose|problem|consequences|considered options|decision|decision drivers|status',
    'key quote|quotes|thoughts|comments|short answer|the short answer|quick answer|short version|the short version|big picture|the big picture',
    '概述|简介|总结|背景|介绍|まとめ|はじめに|概要|개요|소개|정리|结论|結論|原理|工作原理|仕組み|동작 원리|架构|架構|アーキテクチャ|아키텍처',
  ),
  furniture: lines(
    'relacionado com|relacionado|relacionados|relacionadas|collegamenti|fonti|references|reference|further reading|related|related notes|related projects',
    'resources & links|resources and links|links & resources|links and resources|references & links|references and links|resources & references|references & resources|references and resources|references and further reading|references & further reading|further reading & references|resources & further reading|further reading & resources|learning resources|further resources|additional resources|useful links|helpful links|related links|related projects/areas|related areas|related topics|related pages|see also|links|resources|sources|source|table of contents|contents|toc|on this page',
    'in this note|changelog|change log|tags|tag|feedback|footnotes|bibliography|about the author|navigation|backlinks|todo|to do|credits|literature',
    'literatur|quellen|siehe auch|weiterführendes|weitere informationen|weiterlesen|lesematerial|inhaltsverzeichnis|inhalt|was this page helpful',
    'was this helpful|read more|learn more|voir aussi|pour aller plus loin|en savoir plus|ver también|veja também|leituras|lectures|plans|future plans',
    'planned|external links|metadata|up|author|date|license|query language|query languages|programming language|programming languages|share|subscribe|newsletter|rückmeldung|referencias|referências|références|enlaces|fuentes',
    'bibliografía|źródła|riferimenti|next|previous|prev|next note|previous note|next up|read next|flashcards|flash cards|anki|anki cards|spaced repetition|common mistakes|mistakes to avoid|common misconceptions|misconceptions',
    'связанные страницы|связанные заметки|см. также|смотрите также|источники',
    '参见|另见|参阅|関連項目|関連リンク|関連|参考|参考文献|参考資料|参考链接|参考资料|相关|相关链接|相关笔记|延伸阅读|참고|참고자료|관련 문서|目次',
  ),
  'container:pattern': lines(
    'patterns|patterns & practices|patterns and practices|patterns & techniques|patterns and techniques|architecture patterns|architectural patterns|key patterns|design patterns|architectures|architecture styles|architectural styles|styles',
    'approaches|data architecture patterns|integration patterns|muster|the patterns|pattern catalogue|pattern catalog|strategies|topologies',
  ),
  'container:workload': 'workloads|workload types|data usage|usage patterns|typical workloads',
  'container:component': 'system components|architecture building blocks|platform components|capabilities of the platform',
  'container:solution': 'database systems|product comparison|product notes|the products|the tools|the contenders',
  'container:quality': 'quality model',
};

/** Meaning → its phrases, as the reference lists them. */
export const defaultLabels: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(DEFAULTS).map(([name, phrases]) => [name, phrases.split('|')]));

/** Adverbs and adjectives in front of a label that change nothing. */
const LEADING = /^(two |three |four |five |six |seven |eight |nine |ten |\d+ |here are |here is |some of |a few |a list of |the |a |an |some |its |key |main |core |common |typical |basic |fundamental |major |potential |primary |important |biggest |possible |notable |known |useful |operational |general |overall |other |more |my |our |your |your chosen |big |distinct |clear |obvious |serious |fundamentals |ideal |best |real-world |practical |top |technical |example |sample |representative |prominent |featured |famous |well-known |real |detailed |additional |further |specific |default |current |proposed |recommended |suggested |supported |available |preferred |chosen |initial |final |full |complete |minimal |wichtige |typische )+/;

/** The same behind a label in Romance languages. */
const TRAILING = /(\p{L}) (?:fundamental(?:es)?|fundamentais|fondamentaux|principal(?:es)?|principais|principaux|clave|chave|cl\u00e9s?|comunes|comuns|t[i\u00ed]pic[oa]s?)$/u;

/** Phrase → meaning, and the phrases that take a name. Built once a vocabulary. */
export interface LabelVocabulary {
  readonly phrases: ReadonlyMap<string, Meaning>;
  readonly openers: readonly (readonly [string, Meaning])[];
  /** First words of openers and last words of phrases: a label with neither means nothing, unless it is joined of parts. */
  readonly firstWords: ReadonlySet<string>;
  readonly lastWords: ReadonlySet<string>;
}

/** Labels that settings add: phrase → meaning name (`benefit`, `solutions`, `container:pattern`). Unknown meanings are left out. */
export type AddedLabels = Readonly<Record<string, string>>;

export function buildVocabulary(added: AddedLabels = {}): LabelVocabulary {
  const phrases = new Map<string, Meaning>();
  const openers: (readonly [string, Meaning])[] = [];
  const put = (phrase: string, name: string): void => {
    const meaning = meaningOf(name);
    if (!meaning) return;
    if (phrase.endsWith(' *')) openers.push([phrase.slice(0, -1), meaning]);
    else phrases.set(normalizeLabel(phrase), meaning);
  };
  for (const [name, list] of Object.entries(DEFAULTS)) for (const phrase of list.split('|')) put(phrase, name);
  for (const [phrase, name] of Object.entries(added)) put(phrase, name);
  openers.sort((a, b) => b[0].length - a[0].length);
  return {
    phrases, openers,
    firstWords: new Set(openers.map(([opener]) => opener.split(' ')[0] ?? '')),
    lastWords: new Set([...phrases.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1))),
  };
}

function meaningOf(name: string): Meaning | null {
  if (!(name in DEFAULTS)) return null;
  const known = name as MeaningName;
  switch (known) {
    case 'trade-off': case 'solutions': case 'roles': case 'alternatives': case 'aliases': case 'choice': case 'kinds': case 'qualities': case 'neutral': case 'furniture':
      return { is: known };
    case 'container:pattern': return { is: 'container', kind: 'pattern' };
    case 'container:workload': return { is: 'container', kind: 'workload' };
    case 'container:component': return { is: 'container', kind: 'component' };
    case 'container:solution': return { is: 'container', kind: 'solution' };
    case 'container:quality': return { is: 'container', kind: 'quality' };
    default: return { is: 'facet', facet: known };
  }
}

/** 1\u20e3: a digit drawn as a key, in front of what it numbers. */
export const KEYCAP = /[\d#*]\ufe0f?\u20e3\s*/gu;

/** Words of letters with one blank or hyphen between them: nothing but the case to change. "Step 2 …" has a number and is none. */
const PLAIN_LABEL = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

/** A letter of Chinese, Japanese or Korean, whose words stand without blanks between. */
export const EASTERN = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

/** "一、", "1、", "（三）", "②" in front of titles and items. */
export const EASTERN_NUMBER = /^(?:(?:[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}|\d{1,2})\u3001|[(\uff08](?:[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}|\d{1,2})[)\uff09]|[\u2460-\u2473])\s*/;

/** Lower case, without decoration, numbering, quotes and end punctuation. */
export function normalizeLabel(label: string): string {
  if (PLAIN_LABEL.test(label)) return label.toLowerCase();
  return label.toLowerCase()
    .replace(KEYCAP, '')
    .replace(/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, '')
    .replace(/["'`\u2018\u2019\u201c\u201d*_]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s!#\u00a1\u00bf]+/, '')
    .trim()
    .replace(/^(?:q|question|frage) ?\d*[:.)] /, '')
    .replace(EASTERN_NUMBER, '')
    .replace(/^(step |schritt )?\d+(\.\d+)*[.):]?\s+/, '')
    .replace(/^(step|schritt) \d+[.:)]?\s*/, '')
    .replace(/ ?\/ ?/g, '/')
    .replace(/[\s:?!.\u2026-]+$/, '')
    .trim();
}

/** The label without words that change nothing ("Key characteristics" → "characteristics"). */
export function withoutLeadingWords(label: string): string {
  return label.replace(LEADING, '').replace(TRAILING, '$1');
}
