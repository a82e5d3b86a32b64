//! Words that sell something: nobody who waits for a person is told them. Not those of the compiler, on purpose.

use super::words::first_of;
use crate::memory;

const ADVERTS: &[&str] = &[
    "优惠",
    "優惠",
    "促销",
    "促銷",
    "折扣",
    "特价",
    "特價",
    "特惠",
    "大促",
    "秒杀",
    "立减",
    "返现",
    "返現",
    "限时抢",
    "新品上市",
    "升级套餐",
    "开通会员",
    "discount",
    "discounts",
    "special offer",
    "special offers",
    "our latest offer",
    "our latest offers",
    "promotion",
    "promotions",
    "upgrade now",
    "descuento",
    "descuentos",
    "promoción",
    "promociones",
    "oferta especial",
    "ofertas especiales",
];

/// The word of a text that sells, if it has one.
pub(super) fn of(text: &str) -> Option<&'static str> {
    memory::recall(text, (), || first_of(ADVERTS, &text.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sell_are_told_from_words_about_the_wait() {
        for text in ["现在升级套餐立享八折优惠", "A special offer for you", "Un descuento para usted"] {
            assert!(of(text).is_some(), "{text}");
        }
        for text in ["您前面还有2位", "The next agent is yours.", "Quedan dos personas", "undiscounted"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
