//! What a machine may not say of people in Spanish.

use super::super::language::{Language, Said};

/// See [`Language`].
pub(in super::super) const WORDS: Language = Language {
    person: concat!(
        r"(?:(?:un|una|el|la|otro|otra|con|nuestros|uno de nuestros) )*",
        r"(?:agentes?|operador(?:a|es)?|asesor(?:a|es)?|compa[nñ]er[oa]s?|representantes?|personas?|alguien|humanos?)\b",
    ),
    under_way: Said {
        says: &[
            r"\b(?:le|lo|la|te|les) (?:transfiero|paso (?:con|al?)|comunico con|conecto con|pongo con|derivo|estoy (?:pasando|transfiriendo|comunicando|conectando))\b",
            r"\b(?:transfiri[eé]ndo|pas[aá]ndo|conect[aá]ndo|comunic[aá]ndo)(?:le|lo|la|te)s?\b|\bestamos (?:transfiriendo|pasando|conectando) su llamada\b",
            r"\bmientras (?:le )?(?:busco|localizo|llamo|aviso|paso|comunico|conecto|transfiero|buscamos|localizamos)\b(?: al?)? ?PERSON?",
        ],
        unless: r"\b(?:nunca|sin|si|antes de)\b|\bno (?:le|lo|la|te|estoy|estamos)\b",
        things: "",
    },
    on_the_way: Said {
        says: &[
            r"\b(?:voy a|vamos a|perm[ií]tame|d[eé]jeme) (?:transferir|pasar|comunicar|conectar)(?:le|lo|la|te)\b",
            r"\bPERSON (?:le|lo|la|te) (?:atender[aá]|atiende|va a atender)\b|\b(?:enseguida|en breve|ahora mismo|ahora|momento|segundo) (?:le|lo|la|te) (?:atiende|atender[aá]) PERSON",
        ],
        unless: r"\b(?:no|nunca|sin|si|cuando|pulse|marque|diga|oprima|presione|responda|puede|para|antes|después)\b",
        things: "",
    },
    person_here: Said {
        says: &[
            r"\bsoy (?:una? |un ser )?(?:persona|human[oa]|agente|operador[a]?)\b",
            r"\bno soy (?:una? |ning[uú]n |ninguna )?(?:robot|m[aá]quina|bot|ia|asistente virtual|contestador)\b",
        ],
        unless: r"\bagente virtual\b",
        things: "",
    },
    nobody: Said {
        says: &[
            r"\bno (?:hay|tenemos|disponemos de|contamos con|ofrecemos) (?:ning[uú]n |ninguna )?(?:agentes?|personas|operador(?:es)?|humanos?|asesores|atenci[oó]n (?:humana|personal))\b",
            r"\bno (?:puede|podr[aá]|se puede|es posible) hablar con (?:una? |ning[uú]n |ninguna )?(?:persona|agente|humano|operador|nadie)",
        ],
        unless: r"\b(?:delante|en espera|ahora|momento|disponibles?|horario|hoy|fuera|si|libres?)\b",
        things: "",
    },
    condition: r"^(?:si|cuando) |\b(?:pulse|marque) ",
    refused_key: "no (?:pulse|marque|oprima|presione) ([0-9*#])",
    transfer_cues: &[
        "transf", " paso ", "comunic", "conect", "pongo", "derivo", "pasando", "pasándo", "pasar", "mientras", "voy a",
        "vamos a", "tame ", "jeme ", "atiend", "atend",
    ],
    people_cues: &[
        "soy ",
        "no hay",
        "no tenemos",
        "no dispon",
        "no cont",
        "no ofrec",
        "no puede",
        "no podr",
        "no se puede",
        "no es posible",
        "no pulse",
        "no marque",
        "no oprima",
        "no presione",
    ],
};
