"""What an officer sees while writing: the site on this computer, and what is wrong with its files.

Nothing here touches a published page: what is added to a page is added on its way to the browser.
"""
