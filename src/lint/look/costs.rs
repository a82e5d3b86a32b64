//! What says that this call costs money.

use super::{Phrases, phrases};

/// It must be this call that costs: prices of plans and parcels are what many flows are for.
pub(in crate::lint) static COSTS: Phrases = phrases!(
    "(?:本次|此次|这次|本|此|该)(?:通话|来电|电话|热线|通电话)(?:服务)?(?:将|会|要|需|需要|按|为|是)?(?:按|每)?[^0-9]{0,6}?(?:收费|计费|付费|收取|资费|每分钟)",
    "(?:通话|拨打)(?:本|此|该)?(?:热线|电话|期间)?(?:将|会|需)(?:按|收|产生|支付)[^0-9]{0,8}(?:费|元)",
    r"\b(?:this|the|your) call (?:costs|is charged|will be charged|is billed|will be billed|will cost|is chargeable)\b",
    r"\bcalls (?:to this (?:number|line) )?(?:cost|are charged|are billed|will be charged)\b",
    r"\byou (?:will be|are) (?:charged|billed) (?:for this call|for the call|by the minute|per minute|[a-z0-9 ]{1,24} (?:a|per) minute)\b",
    r"\b(?:esta|la|su) llamada (?:cuesta|costara|tiene un coste|tiene un costo|tiene coste|se cobra|se factura)\b",
    r"\b(?:coste|costo|precio|tarifa) de (?:la|esta|su) llamada\b",
);
