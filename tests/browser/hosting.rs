//! The app on the servers of other people: who may show it in a frame.

use crate::common::servers::{APACHE, CADDY, NGINX, Recipe, Server};
use crate::support::{Page, Site, browse};

#[test]
fn nginx_lets_only_the_sites_that_it_names_show_the_check() {
    check(NGINX);
}

#[test]
fn apache_lets_only_the_sites_that_it_names_show_the_check() {
    check(APACHE);
}

#[test]
fn caddy_lets_only_the_sites_that_it_names_show_the_check() {
    check(CADDY);
}

fn check(recipe: Recipe) {
    browse(Site::faulty(), async |page| {
        let closed = recipe.start(None);
        shows_in_frame(page, &closed).await;
        page.expects_noise("frame-ancestors 'self'");
        page.is_true("return location.protocol === 'chrome-error:'")
            .await;
        let open = recipe.start(Some(&page.site().origin()));
        shows_in_frame(page, &open).await;
        page.has_started().await;
    });
}

/// Opens a page of another origin that has the check of this server in a frame, and goes into it.
async fn shows_in_frame(page: &Page, server: &Server) {
    let app = server.address();
    let around = format!(
        "<!doctype html><html lang=en-GB><title>A page of the trust</title>
         <link rel=icon href=data:,><iframe src='{app}' title='Truly open?'></iframe>"
    );
    page.site()
        .answers("index.html", 200, Some("text/html; charset=utf-8"), around);
    page.site().has_policy(&format!(
        "default-src 'none'; img-src data:; frame-src {app}"
    ));
    page.expects_noise(&format!("request to another origin: {app}"));
    page.open("").await;
    page.goes_into_frame().await;
}
